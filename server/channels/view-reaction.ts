/** That people answered a message with one emoji. */
export interface ReactionView {
  /** Its short name, and its character. */
  readonly name: string;
  readonly emoji: string;
  readonly people: number;
  /** Those who did so first. */
  readonly names: readonly string[];
  /** The reader is one of them; null where it is told to all alike. */
  readonly mine: boolean | null;
}
