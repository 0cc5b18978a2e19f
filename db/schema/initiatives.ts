/** Tables of initiatives. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its slice
export interface InitiativesTables {}
