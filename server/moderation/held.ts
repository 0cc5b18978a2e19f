import type { Selectable } from 'kysely';
import type { HeldMessageTable } from '#db/schema/moderation.ts';
import { isModerator } from '#domain/channels/policy.ts';
import type { ChannelId, PersonId } from '#domain/core/id.ts';
import { attachmentsOf } from '../attachments/access.ts';
import { type LoadedChannel, viewAuthor } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { HeldView } from './view.ts';

/** So many are shown at once. */
export const MOST_HELD = 100;

/** Of what waits in a channel, the asker's own; as a moderator, all. A declined one is shown to its author until put away. */
export async function heldIn(ask: Ask, channel: LoadedChannel): Promise<HeldView[]> {
  const moderates = isModerator(ask.actor, channel.facts);
  const rows = await ask.read
    .selectFrom('held_message')
    .selectAll()
    .where('channel_id', '=', channel.id as ChannelId)
    .where('state', 'in', ['held', 'declined'])
    .where((eb) => {
      const own = eb('person_id', '=', ask.actor?.personId ?? ('' as PersonId));
      return moderates ? eb.or([own, eb('state', '=', 'held')]) : own;
    })
    .orderBy('written_at')
    .limit(MOST_HELD)
    .execute();
  return viewHeld(ask, rows, moderates);
}

export async function viewHeld<Row extends Selectable<HeldMessageTable>>(
  { read }: Ask,
  rows: readonly Row[],
  moderates: boolean,
): Promise<HeldView[]> {
  const withFiles = rows.filter(({ attachments }) => attachments > 0).map(({ id }) => id);
  const files = await attachmentsOf(read, withFiles);
  return rows.map((row) => ({
    id: row.id,
    channelId: row.channel_id,
    requestId: row.request_id,
    at: row.written_at,
    threadId: row.thread_id,
    author: viewAuthor(row),
    html: row.html,
    language: row.language,
    tlp: row.tlp,
    state: row.state === 'declined' ? 'declined' : 'held',
    why: row.why,
    word: moderates ? row.word : null,
    reason: row.reason,
    attachments: [...(files.get(row.id) ?? [])],
  }));
}
