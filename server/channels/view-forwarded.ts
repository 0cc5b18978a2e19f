/** What a message hands on from elsewhere, as it read then; `said` is null once it was taken away there. */
export interface ForwardedView {
  readonly id: string;
  /** Where it was said. */
  readonly channelId: string;
  readonly said: {
    readonly author: string;
    readonly organisation: string;
    readonly at: string;
    readonly html: string;
    readonly language: string | null;
  } | null;
}
