import type { Tx } from '#db/database.ts';
import type { MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';
import { earliestSeq, type LoadedChannel } from './access.ts';

/** The message from which a thread grows, as a reply needs it. */
export type ThreadRoot = Awaited<ReturnType<typeof loadThreadRoot>>;

/** The message of this channel from which the thread grows; a reply in a thread has none of its own. */
export async function loadThreadRoot(act: ActorsAct, channel: LoadedChannel, threadId: MessageId) {
  const root = await act.tx
    .selectFrom('message')
    .select(['id', 'seq', 'tlp', 'person_id', 'organisation_id', 'thread_id'])
    .where('id', '=', threadId)
    .where('channel_id', '=', channel.id)
    .where('seq', '>', earliestSeq(act.actor, channel))
    .executeTakeFirst();
  if (!root) throw refuseField('threadId', 'channels.thread_elsewhere');
  if (root.thread_id) throw refuseField('threadId', 'channels.thread_in_thread');
  return root;
}

/**
 * A reply was written: its thread has one more, its writer and whoever began it follow it, and its channel is told.
 * Answers with how many replies there are.
 */
export async function growThread(
  act: ActorsAct,
  channel: LoadedChannel,
  root: ThreadRoot,
  writer: { readonly person_id: PersonId; readonly organisation_id: OrganisationId },
): Promise<number> {
  const { replies } = await act.tx
    .updateTable('message')
    .set((eb) => ({ replies: eb('replies', '+', 1) }))
    .where('id', '=', root.id)
    .returning('replies')
    .executeTakeFirstOrThrow();
  const { person_id: personId, organisation_id: organisationId } = writer;
  const own = root.person_id === personId && root.organisation_id === organisationId;
  if (replies === 1 && !own) await beginToFollow(act, root.id, root.person_id, root.organisation_id);
  await followByWriting(act, root.id, { personId, organisationId, replies });
  await act.record({
    type: 'message.answered',
    streams: [channelStream(channel.id)],
    subject: `message:${root.id}`,
    missionId: channel.mission_id,
    data: { channelId: channel.id, messageId: root.id, messageSeq: root.seq },
  });
  return replies;
}

/** How many replies stand in a thread before a place. */
export async function repliesBefore(tx: Tx, threadId: MessageId, seq: number): Promise<number> {
  const { before } = await tx
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<number>().as('before'))
    .where('thread_id', '=', threadId)
    .where('seq', '<', seq)
    .executeTakeFirstOrThrow();
  return Number(before);
}

/** Somebody follows a thread from its beginning, unless they said already whether they do. */
export async function beginToFollow(
  act: Act,
  threadId: MessageId,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<void> {
  await act.tx
    .insertInto('thread_follow')
    .values({
      thread_id: threadId,
      person_id: personId,
      organisation_id: organisationId,
      following: 1,
      last_read_number: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What somebody writes at the end of what they have read counts as read; what they have not read stays unread. */
async function followByWriting(
  act: Act,
  threadId: MessageId,
  who: { personId: PersonId; organisationId: OrganisationId; replies: number },
): Promise<void> {
  await act.tx
    .insertInto('thread_follow')
    .values({
      thread_id: threadId,
      person_id: who.personId,
      organisation_id: who.organisationId,
      following: 1,
      last_read_number: who.replies,
    })
    .onConflict((conflict) =>
      conflict.columns(['thread_id', 'person_id', 'organisation_id']).doUpdateSet((eb) => ({
        following: 1,
        last_read_number: eb
          .case()
          .when('thread_follow.last_read_number', '>=', who.replies - 1)
          .then(eb.ref('excluded.last_read_number'))
          .else(eb.ref('thread_follow.last_read_number'))
          .end(),
      })),
    )
    .execute();
}

/** Who is called in a thread follows it from the reply that calls them, whatever they said before. */
export async function followAsCalled(
  tx: Tx,
  thread: { readonly id: MessageId; readonly number: number },
  called: readonly { readonly personId: PersonId; readonly organisationId: OrganisationId }[],
): Promise<void> {
  await tx
    .insertInto('thread_follow')
    .values(
      called.map(({ personId, organisationId }) => ({
        thread_id: thread.id,
        person_id: personId,
        organisation_id: organisationId,
        following: 1 as const,
        last_read_number: thread.number - 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['thread_id', 'person_id', 'organisation_id']).doUpdateSet({ following: 1 }),
    )
    .execute();
}
