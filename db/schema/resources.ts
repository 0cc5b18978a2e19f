/** Tables of resources. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its slice
export interface ResourcesTables {}
