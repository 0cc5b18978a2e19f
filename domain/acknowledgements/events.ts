import type { ChannelId, Id } from '../core/id.ts';
import type { Answer, AskingSubject } from './kinds.ts';

interface OfAsking {
  readonly askingId: Id<'asking'>;
  readonly channelId: ChannelId;
  readonly subject: AskingSubject;
  readonly subjectId: string;
}

/** What can have happened to what people are asked. Where it is heard in a channel, shown as the message it is about. */
export interface AcknowledgementEvents {
  'asking.opened': OfAsking & { readonly people: number };
  /** On the own stream of who answered, and on no channel's: others are not told who it was. */
  'asking.answered': OfAsking & { readonly answer: Answer };
  /** One answer more: for the whole channel, without a name. */
  'asking.counted': OfAsking;
  'asking.reminded': OfAsking & { readonly people: number };
  'asking.closed': OfAsking;
}
