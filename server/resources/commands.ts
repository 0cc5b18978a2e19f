/** Every command about resources. */
export const resourceCommands = [] as const;
