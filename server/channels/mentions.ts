import type { Tx } from '#db/database.ts';
import type { MentionReason, Tlp } from '#domain/channels/kinds.ts';
import { travelsBare } from '#domain/channels/kinds.ts';
import { mayCallEveryone } from '#domain/channels/message-policy.ts';
import { permit } from '#domain/core/decision.ts';
import type { ChannelId, MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { ActorsAct } from '../core/act.ts';
import type { LoadedChannel } from './access.ts';
import type { Found } from './marks.ts';
import type { NewMessage } from './place-message.ts';
import { readText, type Written } from './render.ts';
import { followAsCalled } from './threads.ts';

/** A seat that is told of a message. */
export interface Told {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly why: MentionReason;
}

export interface Drawn {
  readonly html: string;
  readonly told: readonly Told[];
}

/** Whose words they are, and how far they go. */
interface Said {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly tlp: Tlp;
  /** They waited for a moderator, whose rights are not those of the writer: it calls by name only. */
  readonly waited?: true;
}

/**
 * Draws a text with whom it calls; refuses to call everybody for who may not. Asks nothing of the database where it
 * calls nobody.
 */
export async function drawText(
  act: ActorsAct,
  channel: LoadedChannel,
  written: Written,
  said: Said,
): Promise<Drawn> {
  const { people, everyone } = written.called;
  if (people.size === 0 && !everyone) return { html: written.html(), told: [] };
  const callsAll = everyone && !said.waited;
  if (callsAll) permit(mayCallEveryone(act.actor, channel.facts));
  const seats =
    people.size > 0 || callsAll ? await seatsIn(act.tx, channel, callsAll ? null : [...people]) : [];
  const found = new Map<string, FoundName>();
  for (const typed of people) {
    const one = whoIs(typed, seats);
    if (one) found.set(typed, one);
  }
  return {
    html: written.html({ people: found, everyone: callsAll }),
    told: toldOf(seats, { names: [...found.values()], everyone: callsAll, said }),
  };
}

/** A message that waited tells whom it calls when it takes its place, of those who are there now. */
export async function tellOfReleased(
  act: ActorsAct,
  channel: LoadedChannel,
  message: NewMessage,
  place: Pick<Place, 'seq' | 'thread'>,
): Promise<void> {
  const { person_id: personId, organisation_id: organisationId, tlp } = message;
  const said = { personId, organisationId, tlp, waited: true } as const;
  const { told } = await drawText(act, channel, readText(message.body), said);
  await tell(act.tx, { channelId: channel.id, messageId: message.id, ...place }, told);
}

interface Place {
  readonly channelId: ChannelId;
  readonly seq: number;
  readonly messageId: MessageId;
  /** Where it is said in a thread only: which of its replies it is. */
  readonly thread?: { readonly id: MessageId; readonly number: number } | null;
}

/** Writes down who is told: one row a seat. Who is called in a thread follows it from then on. */
export async function tell(tx: Tx, message: Place, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const { thread = null } = message;
  if (thread) await followAsCalled(tx, thread, told);
  await tx
    .insertInto('mention')
    .values(
      told.map(({ personId, organisationId, why }) => ({
        channel_id: message.channelId,
        seq: message.seq,
        message_id: message.messageId,
        person_id: personId,
        organisation_id: organisationId,
        why,
        thread_id: thread?.id ?? null,
        thread_number: thread?.number ?? null,
      })),
    )
    .execute();
}

/** The text calls others now than it did: who is called no more is not told, and nobody is told anew of the same. */
export async function retell(tx: Tx, message: Place, told: readonly Told[]): Promise<void> {
  const before = await tx
    .selectFrom('mention')
    .select(['person_id as personId', 'organisation_id as organisationId', 'why'])
    .where('message_id', '=', message.messageId)
    .execute();
  const still = new Set(told.map(keyOf));
  for (const each of before.filter((one) => !still.has(keyOf(one))))
    await tx
      .deleteFrom('mention')
      .where('message_id', '=', message.messageId)
      .where('person_id', '=', each.personId)
      .where('organisation_id', '=', each.organisationId)
      .execute();
  const known = new Set(before.map(keyOf));
  await tell(
    tx,
    message,
    told.filter((one) => !known.has(keyOf(one))),
  );
}

const keyOf = ({ personId, organisationId, why }: Told) => `${personId} ${organisationId} ${why}`;

/** Seats of a channel, by the names typed or all of them. */
async function seatsIn(tx: Tx, channel: LoadedChannel, typed: readonly string[] | null) {
  const names = (typed ?? [])
    .flatMap((name) => [name, nameIn(name)])
    .flatMap((name) => [name, name.toLowerCase()]);
  return tx
    .selectFrom('channel_seat')
    .innerJoin('person', 'person.id', 'channel_seat.person_id')
    .innerJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .leftJoin('coordinator', (join) =>
      join
        .onRef('coordinator.person_id', '=', 'channel_seat.person_id')
        .on('coordinator.mission_id', 'in', ['*', channel.mission_id ?? '*']),
    )
    .select([
      'channel_seat.person_id',
      'channel_seat.organisation_id',
      'channel_seat.moderator',
      'coordinator.mission_id as coordinates',
      'person.name',
      'organisation.name as organisation',
      'organisation.name_key',
    ])
    .where('channel_seat.channel_id', '=', channel.id)
    .where('channel_seat.left_at', 'is', null)
    .$if(typed !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('person.name', 'in', names),
          eb(eb.fn<string>('lower', ['person.name']), 'in', names),
          eb('organisation.name_key', 'in', (typed ?? []).map(nameKey)),
        ]),
      ),
    )
    .execute();
}

type Seat = Awaited<ReturnType<typeof seatsIn>>[number];

/** `Amina Diallo (Lake Water)` tells namesakes apart. */
const nameIn = (typed: string) => /^(.+) \(.+\)$/u.exec(typed)?.[1] ?? typed;

type FoundName = Found['people'] extends ReadonlyMap<string, infer One> ? One : never;

/** The one who is called so; nobody where the name fits more than one. */
function whoIs(typed: string, seats: readonly Seat[]): FoundName | null {
  const key = nameKey(typed);
  const byId = new Map<string, FoundName>();
  for (const { person_id, organisation_id, name, organisation, name_key } of seats) {
    if (key === nameKey(name) || key === nameKey(`${name} (${organisation})`))
      byId.set(person_id, { name, attribute: 'data-person', id: person_id });
    if (key === name_key)
      byId.set(organisation_id, { name: organisation, attribute: 'data-organisation', id: organisation_id });
  }
  const [one] = byId.size === 1 ? byId.values() : [];
  return one ?? null;
}

/** Who reads the text is told, once for each of their seats, for the nearest reason; nobody of their own words. */
function toldOf(
  seats: readonly Seat[],
  { names, everyone, said }: { names: readonly FoundName[]; everyone: boolean; said: Said },
): Told[] {
  const ids = new Set(names.map(({ id }) => id));
  const told = new Map<string, Told>();
  for (const seat of seats) {
    const { person_id: personId, organisation_id: organisationId } = seat;
    const named = ids.has(personId) ? 'person' : ids.has(organisationId) ? 'organisation' : null;
    const why = named ?? (everyone ? 'channel' : null);
    if (why === null || personId === said.personId || !readsText(seat, said)) continue;
    told.set(`${personId} ${organisationId}`, { personId, organisationId, why });
  }
  return [...told.values()];
}

/** As `mayReadText`, for somebody who is not asking. */
function readsText(seat: Seat, { organisationId, tlp }: Said): boolean {
  if (!travelsBare(tlp) || seat.moderator === 1 || seat.coordinates !== null) return true;
  return tlp === 'AMBER+STRICT' && seat.organisation_id === organisationId;
}
