import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { QueueSection as Waiting } from '#server/core/queue.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { useReading } from '../ui/reading.tsx';
import { ChannelName } from './channel-name.tsx';
import { Due } from './due.tsx';
import type { QueueSection } from './queue.tsx';

const headings: Record<Waiting['key'], MessageDescriptor> = {
  verifications: msg`Organisations to verify`,
  'join-requests': msg`Requests to join`,
  invitations: msg`Invitations to answer`,
  'initiatives-proposed': msg`Initiatives to decide on`,
  'initiatives-returned': msg`Initiatives returned with comments`,
  'offers-to-release': msg`Offers of your organisation to release`,
  'offers-to-acknowledge': msg`Offers to acknowledge`,
  'allocations-to-agree': msg`Reservations to agree to`,
  'allocations-to-approve': msg`Allocations to approve`,
  'reservations-running-out': msg`Reservations about to run out`,
  'allocations-to-ship': msg`Allocations to ship`,
  'shipments-to-confirm': msg`Shipments to sign for`,
  'imports-to-apply': msg`Sheets to import`,
  'held-messages': msg`Messages that wait for a moderator`,
  'declined-messages': msg`Messages of yours that were declined`,
  'message-reports': msg`Reports on messages`,
  'report-decisions': msg`Decisions on reports that concern you`,
  'seat-requests': msg`Requests for a seat in a channel`,
  'seat-invitations': msg`Invitations to channels`,
  'seats-ended': msg`Seats of yours that ended when a channel’s class changed`,
  reminders: msg`You wanted to be reminded`,
  'askings-to-answer': msg`Messages to acknowledge`,
  'tasks-to-do': msg`Your tasks`,
  'unread-channels': msg`Unread in channels`,
};

/** Where all of a kind stand, with what can be done with each. */
const lists: Partial<Record<Waiting['key'], string>> = {
  verifications: '/verifications',
  reminders: '/reminders',
};

/** What waits, in the reader's words and with its links. */
export function useQueueSections(waiting: readonly Waiting[]): QueueSection[] {
  const { i18n, t } = useLingui();
  const { locale } = useReading();
  return waiting.map(({ key, items, count }) => ({
    key,
    title: i18n._(headings[key]),
    count,
    more: lists[key] ? <Link to={lists[key]}>{t`Show all`}</Link> : null,
    items: items.map(({ id, title, from, href, at, due }) => ({
      key: id,
      title: (
        <Link to={href} look="plain">
          {key === 'unread-channels' && typeof title === 'string' && title.startsWith('# ') ? (
            <ChannelName channel={{ kind: 'mission', name: title.replace(/^# /, '') }} />
          ) : (
            <Name>{typeof title === 'string' ? title : title[locale as 'en']}</Name>
          )}
        </Link>
      ),
      meta:
        from || due ? (
          <>
            {from ? <Name>{from}</Name> : null} {due ? <Due at={due} /> : null}
          </>
        ) : null,
      at,
    })),
  }));
}
