/** Where a message stands. */
export interface PlaceOfMessage {
  readonly id: string;
  readonly channelId: string;
  readonly seq: number;
  /** The thread in which alone it was said. */
  readonly threadId: string | null;
}
