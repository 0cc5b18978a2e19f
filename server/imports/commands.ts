/** Every command about imports. */
export const importCommands = [] as const;
