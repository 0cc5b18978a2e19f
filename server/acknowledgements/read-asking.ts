import { mayFollow } from '#domain/acknowledgements/policy.ts';
import { mayReadText } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { channelNames, messageFacts, viewMessages } from '../channels/access.ts';
import type { MessageView } from '../channels/view.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { isStillHere } from './asked.ts';
import { findAsking, type LoadedAsking, loadAsking } from './load-asking.ts';
import type { Asked, AskedOrganisation, AskingPage } from './view.ts';

/** A message that asks to be acknowledged, and who has; of who has not, those who asked and moderators are told. */
export async function readAsking(ask: Ask, { messageId }: { messageId: string }): Promise<AskingPage> {
  const askingId = await findAsking(ask, messageId as MessageId);
  if (!askingId) throw new PortalError('not_found');
  const asking = await loadAsking(ask, askingId);
  const seq = await lastSeq(ask.read, channelStream(asking.channel_id));
  const message = await viewed(ask, asking);
  const nameOf = await channelNames(ask.read, ask.actor, [asking.channel]);
  const follows = mayFollow(ask.actor, asking.channel.facts, asking.facts).allowed;
  return {
    message,
    channel: { id: asking.channel_id, kind: asking.channel.kind, name: nameOf(asking.channel_id) },
    channelFacts: asking.channel.facts,
    facts: asking.facts,
    organisations: follows ? await byOrganisation(ask, asking) : null,
    seq,
  };
}

async function viewed(ask: Ask, { message_id, channel }: LoadedAsking): Promise<MessageView> {
  const rows = await ask.read.selectFrom('message').selectAll().where('id', '=', message_id).execute();
  const mayRead = (row: (typeof rows)[number]) => mayReadText(ask.actor, channel.facts, messageFacts(row));
  const [message] = await viewMessages(ask.read, rows, mayRead, ask.actor);
  if (!message) throw new Error('a message was loaded but not shown');
  return message;
}

async function byOrganisation(ask: Ask, { id }: LoadedAsking): Promise<AskedOrganisation[]> {
  const rows = await ask.read
    .selectFrom('asking')
    .innerJoin('asking_answer', 'asking_answer.asking_id', 'asking.id')
    .innerJoin('person as asked', 'asked.id', 'asking_answer.person_id')
    .innerJoin('organisation', 'organisation.id', 'asking_answer.organisation_id')
    .select(['asked.id as personId', 'asked.name', 'organisation.id', 'organisation.name as organisation'])
    .select(['asking_answer.answer', 'asking_answer.answered_at as answeredAt'])
    .select(['asking_answer.reminded_at as remindedAt', isStillHere.as('here')])
    .where('asking.id', '=', id)
    .orderBy('organisation.name')
    .orderBy('asked.name')
    .execute();
  const found = new Map<string, { name: string; people: Asked[] }>();
  for (const { id: organisationId, organisation, here, ...person } of rows) {
    const one = found.get(organisationId) ?? { name: organisation, people: [] };
    one.people.push({ ...person, left: !here });
    found.set(organisationId, one);
  }
  return [...found]
    .map(([organisationId, { name, people }]) => ({
      id: organisationId,
      name,
      answered: people.filter(({ answer }) => answer !== null).length,
      people,
    }))
    .sort((one, other) => Number(one.answered > 0) - Number(other.answered > 0));
}
