import type { Language } from '#domain/core/languages.ts';
import type { StreamKey } from '#domain/core/streams.ts';

/** One thing that waits for a person: what it is about, where it is dealt with, since when. */
export interface QueueItem {
  readonly id: string;
  /** The name of the record, as its makers wrote it, or in each of the portal's languages. */
  readonly title: string | Readonly<Record<Language, string>>;
  /** Who it comes from, where that matters. */
  readonly from: string | null;
  readonly href: string;
  readonly at: string;
  /** By when it runs out, where it does. */
  readonly due: string | null;
  /** On which stream it is told that it has changed, where a page listens for it. */
  readonly heard?: StreamKey | null | undefined;
}

/** What waits under one heading; the page words the heading by its key. */
export interface QueueSection {
  readonly key:
    | 'verifications'
    | 'join-requests'
    | 'invitations'
    | 'initiatives-proposed'
    | 'initiatives-returned'
    | 'offers-to-release'
    | 'offers-to-acknowledge'
    | 'allocations-to-agree'
    | 'allocations-to-approve'
    | 'reservations-running-out'
    | 'allocations-to-ship'
    | 'shipments-to-confirm'
    | 'imports-to-apply'
    | 'held-messages'
    | 'declined-messages'
    | 'message-reports'
    | 'report-decisions'
    | 'seat-requests'
    | 'seat-invitations'
    | 'seats-ended'
    | 'reminders'
    | 'askings-to-answer'
    | 'tasks-to-do'
    | 'unread-channels';
  readonly items: readonly QueueItem[];
  /** All there are, of which `items` may be the first few. */
  readonly count: number;
}
