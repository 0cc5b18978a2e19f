import type { RecordRef } from '#domain/channels/records.ts';
import type { ChannelItem, MessageView } from './view.ts';

/** What waits to be read, wherever it was said. */
export interface InboxView {
  /** Those in which something waits: first where the reader is called, then where there is most. */
  readonly channels: readonly ChannelItem[];
  /** Every channel of the reader, and up to where it is counted. */
  readonly heard: readonly { readonly id: string; readonly seq: number }[];
  /** What calls the reader, the latest first. */
  readonly mentions: readonly {
    readonly message: MessageView;
    readonly channel: ChannelItem;
    readonly unread: boolean;
  }[];
  /** The threads one follows. */
  readonly threads: readonly {
    readonly id: string;
    readonly channel: ChannelItem;
    readonly author: string;
    readonly replies: number;
    readonly unread: number;
    readonly lastAt: string | null;
  }[];
}

/** What somebody who was away should know of first. */
export interface MissedView {
  readonly inbox: InboxView;
  readonly channels: readonly {
    readonly channel: ChannelItem;
    readonly mentioned: readonly MessageView[];
    readonly answered: readonly MessageView[];
    /** Announcements, and messages out of which something was made. */
    readonly announced: readonly MessageView[];
    readonly threads: InboxView['threads'];
  }[];
  /** In so many channels more something is unread. */
  readonly more: number;
  readonly missions: readonly {
    readonly id: string;
    readonly slug: string;
    readonly acronym: string;
    readonly since: string;
    readonly decisions: readonly {
      readonly id: string;
      readonly type: string;
      readonly at: string;
      readonly by: string | null;
      readonly organisation: string | null;
      readonly record: RecordRef | null;
    }[];
  }[];
}
