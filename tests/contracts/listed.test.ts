import { expect, it } from 'vitest';
import { trailReach } from '#domain/accounts/policy.ts';
import { mayJoin } from '#domain/channels/policy.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { trail } from '#server/audit/queries.ts';
import { findSeatFacts, loadChannel } from '#server/channels/access.ts';
import { listChannels, ownChannels } from '#server/channels/queries.ts';
import type { Ask } from '#server/core/act.ts';
import { loadInitiative } from '#server/initiatives/access.ts';
import { listInitiatives } from '#server/initiatives/queries.ts';
import { loadOrganisation } from '#server/organisations/access.ts';
import { listOrganisations } from '#server/organisations/queries.ts';
import { loadNeed, seeOffer } from '#server/resources/access.ts';
import { listNeeds, listOffers } from '#server/resources/queries.ts';
import { onBothDatabases } from '#tests/support/databases.ts';
import { tellOn } from '#tests/support/demonstration.ts';
import { type World, worldOn } from '#tests/support/world.ts';

interface Listing {
  /** Ids of everything in a list, page after page; none where the asker may not ask for it. */
  listed(ask: Ask): Promise<string[]>;
  /** Ids of everything there is. */
  all(ask: Ask): Promise<string[]>;
  mayView(ask: Ask, id: never): Promise<boolean>;
}

interface OnePage {
  readonly rows: readonly { readonly id: string }[];
  readonly next: string | null;
}

async function pages(read: (after?: string) => Promise<OnePage>): Promise<string[]> {
  const ids: string[] = [];
  let page = await read();
  ids.push(...page.rows.map(({ id }) => id));
  while (page.next !== null) {
    page = await read(page.next);
    ids.push(...page.rows.map(({ id }) => id));
  }
  return ids;
}

/** Nothing, where the asker is refused; a bug stays one. */
async function unlessRefused<Result>(work: Promise<Result>, refused: Result): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PortalError) return refused;
    throw error;
  }
}

const loads = (work: Promise<unknown>) =>
  unlessRefused(
    work.then(() => true),
    false,
  );
const idsOf = (table: 'organisation' | 'initiative' | 'need' | 'offer' | 'channel') => async (ask: Ask) =>
  (await ask.read.selectFrom(table).select('id').execute()).map(({ id }) => id as string);
const from = (after?: string) => (after === undefined ? {} : { after });

const listings: Readonly<Record<string, Listing>> = {
  organisations: {
    listed: (ask) => pages((after) => listOrganisations(ask, from(after))),
    all: idsOf('organisation'),
    mayView: (ask, id) => loads(loadOrganisation(ask, id)),
  },
  initiatives: {
    listed: async (ask) => [
      ...(await pages((after) => listInitiatives(ask, from(after)))),
      ...(await pages((after) => listInitiatives(ask, { state: 'cancelled', ...from(after) }))),
    ],
    all: idsOf('initiative'),
    mayView: (ask, id) => loads(loadInitiative(ask, id)),
  },
  needs: {
    listed: (ask) => pages((after) => listNeeds(ask, { show: 'all', ...from(after) })),
    all: idsOf('need'),
    mayView: (ask, id) => loads(loadNeed(ask, id)),
  },
  offers: {
    listed: (ask) => pages((after) => listOffers(ask, { show: 'all', ...from(after) })),
    all: idsOf('offer'),
    mayView: (ask, id) => loads(seeOffer(ask, id)),
  },
  channels: {
    listed: channelsOf,
    all: idsOf('channel'),
    async mayView(ask, id) {
      if (await loads(loadChannel(ask, id))) return true;
      const joins = mayJoin(ask.actor, await findSeatFacts(ask, id));
      // Known of, and only not to be had in this way.
      const known = ['no_organisation', 'channels.class_apart', 'channels.by_request'];
      return joins.allowed || known.includes(joins.reason);
    },
  },
};

async function channelsOf(ask: Ask): Promise<string[]> {
  const missions = await ask.read.selectFrom('mission').select('slug').execute();
  const lists = [];
  for (const { slug } of missions) {
    lists.push(
      await unlessRefused(
        listChannels(ask, { mission: slug }).then(({ channels }) => channels),
        [],
      ),
    );
  }
  lists.push(
    await unlessRefused(
      ownChannels(ask).then(({ channels }) => channels),
      [],
    ),
  );
  return [...new Set(lists.flat().map(({ id }) => id))];
}

/** Everybody of the demonstration for each of their organisations and for none, one-mission coordinators, nobody. */
async function everybody(world: World): Promise<Visitor[]> {
  const { read } = world.database;
  const people = await read.selectFrom('person').select('id').execute();
  const memberships = await read.selectFrom('membership').select(['person_id', 'organisation_id']).execute();
  const missions = await read.selectFrom('mission_participant').select('mission_id').distinct().execute();
  const actors: Visitor[] = [null];
  for (const { id } of people) actors.push(await world.actor(id));
  for (const { person_id, organisation_id } of memberships)
    actors.push(await world.actor(person_id, organisation_id));
  const plain = actors.find((actor) => actor && !actor.organisation && actor.coordinates !== 'all');
  if (plain)
    actors.push(...missions.map(({ mission_id: mission }) => ({ ...plain, coordinates: [mission] })));
  return actors;
}

/** Adds what the demonstration does not leave behind: plans and offers that only their own side may know of. */
async function drafts(world: World, actors: readonly Visitor[]): Promise<void> {
  for (const actor of actors) {
    const [missionId] = actor?.takesPartIn ?? [];
    if (!actor?.organisation || !missionId) continue;
    const own = actor.organisation.id;
    const partner = actors.find(
      (other) => other?.takesPartIn.includes(missionId) && other.organisation?.id !== own,
    );
    const plan = {
      missionId,
      title: `Plan of ${actor.organisation.name}`.slice(0, 100),
      partners: [{ organisationId: partner?.organisation?.id }],
    };
    await unlessRefused(world.run(actor, 'initiative.draft', plan), null);
    await unlessRefused(
      world.run(actor, 'initiative.draft', { ...plan, summary: 'Wells', propose: true }),
      null,
    );
    const { id: itemId } = await world.database.read
      .selectFrom('item')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const offer = {
      missionId,
      itemId,
      quantity: 5,
      availableFrom: '2026-11-24',
      availableUntil: '2027-11-24',
    };
    await unlessRefused(world.run(actor, 'offer.draft', offer), null);
  }
}

/** The trail as one asker reads it, and what the rule lets through of all that happened. */
async function trails(world: World, actor: Visitor) {
  const events = await world.database.read
    .selectFrom('event')
    .select(['id', 'mission_id'])
    .where('is_primary', '=', 1)
    .execute();
  const reach = trailReach(actor);
  const allowed = events.filter(({ mission_id: mission }) =>
    mission === null
      ? reach?.unassigned
      : reach && (reach.missions === 'all' || reach.missions.some((id) => id === mission)),
  );
  const read = (after?: string) => trail(world.ask(actor), after === undefined ? {} : { after });
  const listed = await unlessRefused(pages(read), []);
  return { listed: listed.toSorted(), allowed: allowed.map(({ id }) => id as string).toSorted() };
}

/** Every row is asked for by everybody, each in its own statements. */
const EVERYBODY_MS = 180_000;

onBothDatabases('what is listed', (open) => {
  it('is exactly what may be viewed, for everybody and every row', { timeout: EVERYBODY_MS }, async () => {
    const database = await open();
    await tellOn(database);
    const world = worldOn(database);
    await drafts(world, await everybody(world));
    const actors = await everybody(world);
    for (const [noun, listing] of Object.entries(listings)) {
      const all = await listing.all(world.ask(null));
      const sizes = new Set<number>();
      for (const actor of actors) {
        const ask = world.ask(actor);
        const who = `${noun} for ${actor?.name ?? 'a visitor'} of ${actor?.organisation?.name ?? 'none'}`;
        const listed = await unlessRefused(listing.listed(ask), []);
        const viewable = [];
        for (const id of all) if (await listing.mayView(ask, id as never)) viewable.push(id);
        expect(listed.toSorted(), who).toEqual(viewable.toSorted());
        sizes.add(viewable.length);
      }
      // Where everybody sees the same, nothing was tested.
      expect({ noun, several: sizes.size > 2 }).toEqual({ noun, several: true });
    }
    for (const actor of actors) {
      const { listed, allowed } = await trails(world, actor);
      expect(listed).toEqual(allowed);
    }
  });
});
