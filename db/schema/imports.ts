/** Tables of imports. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its slice
export interface ImportsTables {}
