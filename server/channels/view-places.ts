import type { ChannelKind } from '#domain/channels/kinds.ts';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { MessageView } from './view.ts';

interface InChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
}

/** What a channel keeps at its head. */
export interface PinsView {
  readonly channel: InChannel;
  readonly facts: ChannelFacts;
  readonly rows: readonly {
    readonly message: MessageView;
    /** Who pinned it. */
    readonly by: string;
    readonly at: string;
  }[];
}

/** What a person keeps for later; `said` is null for what they may not read, or read no more. */
export interface SavedView {
  readonly rows: readonly {
    readonly messageId: string;
    readonly at: string;
    readonly said: { readonly message: MessageView; readonly channel: InChannel } | null;
  }[];
}
