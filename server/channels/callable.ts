import { fold } from '#domain/core/fold.ts';
import type { ChannelId, MissionId } from '#domain/core/id.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Ask } from '../core/act.ts';
import { channelItems } from './list-channels.ts';
import { seatedIn } from './seated.ts';

/** More are read for no channel. */
const MOST_SEATS = 2_000;

/** Somebody or something that a message can call by its name. */
export interface Callable {
  readonly kind: 'person' | 'organisation' | 'channel';
  /** As it stands between the stars of `@**…**` or `#**…**`: by it exactly one is called. */
  readonly called: string;
  readonly name: string;
  /** A person's organisation, a channel's topic. */
  readonly within: string | null;
}

const canBeTyped = ({ called }: Callable) => /^[^*\n]{1,200}$/.test(called);

/** Who sits in a channel and their organisations, of those whom the words may mean. A person with two seats is one. */
export async function callablePeople(ask: Ask, channelId: ChannelId, words: string): Promise<Callable[]> {
  const seats = await seatedIn(ask.read, channelId).orderBy('person.name').limit(MOST_SEATS).execute();
  const people = [...new Map(seats.map((seat) => [seat.personId, seat])).values()];
  const organisations = new Map(seats.map((seat) => [seat.organisationId, seat.organisation]));
  const times = new Map<string, number>();
  for (const name of [...people.map((person) => person.name), ...organisations.values()]) {
    times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1);
  }
  const all: Callable[] = [
    ...people
      .filter(({ personId }) => personId !== ask.actor?.personId)
      .map(({ name, organisation }) => ({
        kind: 'person' as const,
        called: times.get(nameKey(name)) === 1 ? name : `${name} (${organisation})`,
        name,
        within: organisation,
      })),
    ...[...organisations.values()]
      .filter((name) => times.get(nameKey(name)) === 1)
      .map((name) => ({ kind: 'organisation' as const, called: name, name, within: null })),
  ];
  return all.filter(canBeTyped).filter(meantBy(words));
}

/** The channels beside one that the writer may know of, but for those that share a name. */
export async function callableChannels(ask: Ask, missionId: MissionId, words: string): Promise<Callable[]> {
  const channels = (await channelItems(ask, missionId)).filter(
    (channel) => channel.missionId === missionId && !channel.archived,
  );
  return channels
    .filter(({ id, name }) => !channels.some((other) => other.id !== id && other.name === name))
    .map(({ name, topic }) => ({ kind: 'channel' as const, called: name, name, within: topic }))
    .filter(canBeTyped)
    .filter(meantBy(words));
}

function meantBy(words: string) {
  const typed = fold(words);
  return ({ name, within }: Callable) => fold(`${name} ${within ?? ''}`).includes(typed);
}
