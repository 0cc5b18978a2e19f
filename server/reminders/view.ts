import type { ChannelKind } from '#domain/channels/kinds.ts';
import type { LocalTime } from '#domain/core/zoned.ts';
import type { MessageView } from '../channels/view.ts';

export interface ReminderView {
  readonly id: string;
  /** When it comes, or came. */
  readonly at: string;
  readonly note: string | null;
  /** What it is about, as it stands now. */
  readonly message: MessageView | null;
  /** Where it leads back to, if its person still reads there. */
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string } | null;
}

export interface RemindersView {
  /** Those whose time has come, the latest first. */
  readonly came: readonly ReminderView[];
  /** Those that are still to come, the next first. */
  readonly waiting: readonly ReminderView[];
  /** The channels they lead to: what is said or removed there changes what is shown. */
  readonly heard: readonly { readonly id: string; readonly seq: number }[];
}

/** What the form for a reminder opens with. */
export interface ReminderForm {
  readonly note: string;
  /** Null where nothing was said of it: then it is asked for. */
  readonly when: LocalTime | null;
  /** Today, where the person’s clocks are. */
  readonly today: string;
  readonly timeZone: string;
}
