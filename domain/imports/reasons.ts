/** Why something about imports can be refused. */
export const importReasons = {} as const;
