import { fromJson } from '#db/schema/core.ts';
import type { AskingFacts } from '#domain/acknowledgements/policy.ts';
import { mayReadChannel } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AskingId, MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { earliestSeq, findFacts } from '../channels/access.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** What is asked, on behalf of a message that is still there and that the asker may read; the portal itself reads all. */
export async function loadAsking(asker: Act | Ask, askingId: AskingId) {
  const { actor } = asker;
  const row = await readerOf(asker)
    .selectFrom('asking')
    .innerJoin('message', 'message.id', 'asking.subject_id')
    .leftJoin('asking_answer', (join) =>
      join
        .onRef('asking_answer.asking_id', '=', 'asking.id')
        .on('asking_answer.person_id', '=', actor?.personId ?? ('' as PersonId))
        .on('asking_answer.organisation_id', '=', actor?.organisation?.id ?? ('' as OrganisationId)),
    )
    .selectAll('asking')
    .select(['message.seq', 'message.state as message_state', 'message.id as message_id'])
    .select(['asking_answer.person_id as addressee', 'asking_answer.answer'])
    .where('asking.id', '=', askingId)
    .where('asking.subject', '=', 'message')
    .executeTakeFirst();
  if (!row || row.message_state !== 'posted') throw new PortalError('not_found');
  const channel = await findFacts(asker, row.channel_id);
  if (actor?.via !== 'system') {
    permit(mayReadChannel(actor, channel.facts));
    if (row.seq <= earliestSeq(actor, channel)) throw new PortalError('not_found');
  }
  const facts: AskingFacts = {
    state: row.state,
    askedBy: row.person_id,
    answers: fromJson(row.answers),
    remindedAt: row.reminded_at,
    reminders: row.reminders,
    mine: row.addressee ? { answer: row.answer } : null,
  };
  return { ...row, channel, facts };
}

export type LoadedAsking = Awaited<ReturnType<typeof loadAsking>>;

/** Which asking a message bears; null where it asks for nothing. */
export async function findAsking(asker: Act | Ask, messageId: MessageId): Promise<AskingId | null> {
  const row = await readerOf(asker)
    .selectFrom('asking')
    .select('id')
    .where('subject', '=', 'message')
    .where('subject_id', '=', messageId)
    .executeTakeFirst();
  return row?.id ?? null;
}
