import { sql } from 'kysely';
import { z } from 'zod';
import { markAllReadInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';

export const markAllRead = command({
  name: 'channel.mark-all-read',
  summary:
    'Say that one has read all there is, in every channel and thread, for the organisation one acts for.',
  path: '/channels/read',
  scope: 'channels',
  input: markAllReadInput,
  output: z.object({ read: z.literal(true) }),
  async run(act) {
    const { organisation, personId } = act.actor;
    if (!organisation) throw new PortalError('no_organisation');
    const stream = (column: 'last_seq' | 'counted') =>
      act.tx
        .selectFrom('stream')
        .select(column)
        .where('key', '=', sql<StreamKey>`'channel:' || ${sql.ref('channel_seat.channel_id')}`);
    await act.tx
      .updateTable('channel_seat')
      .set((eb) => ({
        last_read_seq: eb.fn.coalesce(stream('last_seq'), 'last_read_seq') as never,
        last_read_number: eb.fn.coalesce(stream('counted'), 'last_read_number') as never,
      }))
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .where('left_at', 'is', null)
      .execute();
    await act.tx
      .updateTable('thread_follow')
      .set((eb) => ({
        last_read_number: eb.fn.coalesce(
          eb.selectFrom('message').select('replies').whereRef('message.id', '=', 'thread_follow.thread_id'),
          'last_read_number',
        ) as never,
      }))
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .execute();
    await act.record({
      type: 'inbox.read',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      data: { organisationId: organisation.id },
    });
    return { read: true as const };
  },
});
