/** What can have happened to imports. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its slice
export interface ImportEvents {}
