import {
  type ChannelId,
  DAY_MS,
  type Instant,
  later,
  type MessageId,
  type MissionId,
} from '#domain/core/id.ts';
import { REMOVED_DAYS } from '#domain/moderation/keeping.ts';
import { eraseAttachments } from '../attachments/steps.ts';
import { eraseMessages, eraseTexts, olderThan, removedAndDue } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';
import { erasePolls } from '../polls/steps.ts';
import { isClosed } from './closed.ts';

const AT_ONCE = 500;

/** A channel with how long it keeps what is said. */
export interface Keeper {
  readonly id: ChannelId;
  readonly mission_id: MissionId | null;
  readonly retain_days: number | null;
}

/** What of a channel is past its date: whole messages, and removed ones of which the tombstone stays. */
interface Past {
  readonly messages: readonly MessageId[];
  readonly removed: readonly MessageId[];
}

/** What was said before this is kept no longer; null where a channel keeps everything. */
const dateOf = (now: Instant, { retain_days: days }: Pick<Keeper, 'retain_days'>) =>
  days === null ? null : later(now, -days * DAY_MS);

export async function pastIn(act: Act, channel: Keeper): Promise<Past> {
  const limit = AT_ONCE;
  const before = dateOf(act.now, channel);
  if (before === null) {
    const long = { by: 'removed_at', before: later(act.now, -REMOVED_DAYS * DAY_MS), limit } as const;
    return { messages: [], removed: await removedAndDue(act, channel.id, long) };
  }
  const messages = await olderThan(act, channel.id, { before, limit });
  const removed = await removedAndDue(act, channel.id, { by: 'created_at', before, limit });
  // A tombstone stays for as long as a younger reply hangs on it.
  return { messages, removed: removed.filter((id) => !messages.includes(id)) };
}

/** Erases it with all that hangs on it, and says how many files went. */
export async function erasePast(act: Act, channel: Keeper, { messages, removed }: Past): Promise<number> {
  const files = await filesOf(act, [...messages, ...removed]);
  await eraseAttachments(act, [...messages, ...removed]);
  await eraseMessages(act, messages);
  await eraseTexts(act, removed);
  const before = dateOf(act.now, channel);
  await eraseHeld(act, channel.id, before);
  await eraseCopies(act, channel.id, before);
  return files;
}

async function filesOf(act: Act, ids: readonly MessageId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { files } = await act.tx
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('message_id', 'in', ids)
    .where('state', '!=', 'erased')
    .executeTakeFirstOrThrow();
  return Number(files);
}

/** Messages that were never let through, and the text of those that were taken back while a legal hold stood. */
async function eraseHeld(act: Act, channelId: ChannelId, before: Instant | null): Promise<void> {
  const back = await act.tx
    .updateTable('held_message')
    .set({ body: '', html: '' })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'withdrawn')
    .where((eb) => eb.or([eb('body', '!=', ''), eb('html', '!=', '')]))
    .returning('id')
    .execute();
  const gone = before === null ? [] : await deleteHeld(act, channelId, before);
  const ids = [...back, ...gone].map(({ id }) => id);
  await eraseAttachments(act, ids);
  await erasePolls(act, ids);
}

const deleteHeld = (act: Act, channelId: ChannelId, before: Instant) =>
  act.tx
    .deleteFrom('held_message')
    .where('channel_id', '=', channelId)
    .where('written_at', '<', before)
    .where('state', '!=', 'held')
    .returning('id')
    .execute();

/** The copies that reports hold of what is past its date or erased, once their cases are closed. */
async function eraseCopies(act: Act, channelId: ChannelId, before: Instant | null): Promise<void> {
  await act.tx
    .updateTable('message_report')
    .set({ body: '', html: '', note: null })
    .where('channel_id', '=', channelId)
    .where(isClosed(act.now))
    .where((eb) =>
      eb.or([
        eb('said_at', '<', before ?? ('' as Instant)),
        eb(
          'message_id',
          'in',
          eb
            .selectFrom('message')
            .select('message.id')
            .where('message.channel_id', '=', channelId)
            .where('erased_at', 'is not', null),
        ),
      ]),
    )
    .execute();
}
