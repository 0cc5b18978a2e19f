import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { cards } from '#server/cards/queries.ts';
import { inbox, listChannels, missed, readChannel, readThread } from '#server/channels/queries.ts';
import type { ThreadView } from '#server/channels/view.ts';
import type { InboxView, MissedView } from '#server/channels/view-inbox.ts';
import { commands } from '#server/commands.ts';
import type { Ask } from '#server/core/act.ts';
import { importJob } from '#server/imports/queries.ts';
import { initiative, listInitiatives } from '#server/initiatives/queries.ts';
import { overview } from '#server/missions/queries.ts';
import { organisation } from '#server/organisations/queries.ts';
import { presenters } from '#server/realtime/presenters.ts';
import { gapBoard, need, offer, offerBoard } from '#server/resources/queries.ts';
import { tour } from '#tests/support/tour/tour.ts';
import { describeOnSqlite, type World } from '#tests/support/world.ts';

/** A page that stays true while it is open: what its loader asks, and what it hears. */
interface LivePage {
  /** The table of what it is about, an address each row. */
  readonly of:
    | 'mission'
    | 'initiative'
    | 'need'
    | 'offer'
    | 'organisation'
    | 'channel'
    | 'message'
    | 'import_job';
  view(ask: Ask, row: { id: string; slug: string }): Promise<unknown>;
  /** Streams it listens to, besides that every page hears of its reader's own rights. */
  hears(id: string, reader: Actor, view: unknown): readonly string[];
  /** Only of these it takes notice; of all where it is left out. */
  readonly types?: RegExp;
  /** Members that stay as they were when the page was opened, or are kept by other means. */
  readonly still?: Readonly<Record<string, string>>;
}

const own = ({ personId }: Actor) => `user:${personId}`;
const resources = /^(need|offer|allocation)\./;
const heardBy = (view: unknown) =>
  (view as { heard: readonly { stream: string }[] }).heard.map(({ stream }) => stream);

/** A page that lists initiatives hears also of those that the mission does not hear of yet. */
const withInitiatives: LivePage['hears'] = (id, reader) => [
  `mission:${id}`,
  own(reader),
  ...(reader.organisation ? [`organisation:${reader.organisation.id}`] : []),
];

/** Every page that listens, by its address; a page that begins to listen is added here. */
const livePages: Readonly<Record<string, LivePage>> = {
  '/missions/:slug': {
    of: 'mission',
    view: (ask, { slug }) => overview(ask, { mission: slug }),
    hears: withInitiatives,
    still: { said: 'read anew when the reader’s unread channels change, which every page counts' },
  },
  '/missions/:slug/initiatives': {
    of: 'mission',
    view: (ask, { slug }) => listInitiatives(ask, { mission: slug }),
    hears: withInitiatives,
  },
  '/missions/:slug/needs': {
    of: 'mission',
    view: (ask, { slug }) => gapBoard(ask, { mission: slug }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/missions/:slug/offers': {
    of: 'mission',
    view: (ask, { slug }) => offerBoard(ask, { mission: slug }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/missions/:slug/channels': {
    of: 'mission',
    view: (ask, { slug }) => listChannels(ask, { mission: slug }),
    hears: (id, reader, view) => [
      ...withInitiatives(id, reader, view),
      ...(view as { channels: readonly { id: string; seated: boolean }[] }).channels.flatMap(
        ({ id, seated }) => (seated ? [`channel:${id}`] : []),
      ),
    ],
  },
  '/initiatives/:id': {
    of: 'initiative',
    view: (ask, { id }) => initiative(ask, { id }),
    hears: (id) => [`initiative:${id}`],
    still: { invitable: 'choices of a form, as when it was opened' },
  },
  '/needs/:id': {
    of: 'need',
    view: (ask, { id }) => need(ask, { id }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/offers/:id': {
    of: 'offer',
    view: (ask, { id }) => offer(ask, { id }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/organisations/:id': {
    of: 'organisation',
    view: (ask, { id }) => organisation(ask, { organisationId: id }),
    hears: (id, reader) => (reader.organisation?.id === id ? [`organisation:${id}`] : []),
  },
  '/channels/:id': {
    of: 'channel',
    view: (ask, { id }) => readChannel(ask, { channelId: id }),
    hears: (id, reader) => [`channel:${id}`, own(reader)],
    still: {
      people: 'a figure of who has a seat, as when the page was opened',
      organisations: 'the same',
    },
  },
  '/cards': {
    of: 'channel',
    view: async (ask, { id }) => {
      const { messages } = await readChannel(ask, { channelId: id });
      return cards(ask, { refs: messages.flatMap((message) => message.cards) });
    },
    hears: (id, reader, view) => [`channel:${id}`, own(reader), ...heardBy(view)],
  },
  '/inbox': {
    of: 'mission',
    view: (ask) => inbox(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as InboxView).heard.map((channel) => `channel:${channel.id}`),
    ],
    still: { heard: 'what it listens to; a seat that was taken meanwhile has nothing unread' },
  },
  '/inbox?show=missed': {
    of: 'mission',
    view: (ask) => missed(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as MissedView).inbox.heard.map((channel) => `channel:${channel.id}`),
      ...(view as MissedView).missions.map(({ id }) => `mission:${id}`),
    ],
    still: { heard: 'as of the inbox', missions: 'heard of from the first decision on' },
  },
  '/channels/:channelId/threads/:id': {
    of: 'message',
    view: (ask, { id }) => readThread(ask, { messageId: id }),
    hears: (_, reader, view) => [`channel:${(view as ThreadView).root.channelId}`, own(reader)],
  },
  '/imports/:id': {
    of: 'import_job',
    view: (ask, { id }) => importJob(ask, { importId: id }),
    hears: (_, reader, view) =>
      (view as { facts: { personId: string } }).facts.personId === reader.personId ? [own(reader)] : [],
  },
};

/** Where a page has come to: not what it shows, but since when it listens. */
const cursors = new Set(['seq', 'since', 'last_seq']);
const shown = (view: unknown, still: LivePage['still'] = {}): string =>
  JSON.stringify(view, (key, value: unknown) => (cursors.has(key) || key in still ? undefined : value));

interface Open {
  readonly page: LivePage;
  readonly id: string;
  readonly view: unknown;
}

/** Every live page this reader may open now, as it would be drawn. */
async function openPages(world: World, reader: Actor): Promise<Map<string, Open>> {
  const open = new Map<string, Open>();
  for (const [address, page] of Object.entries(livePages)) {
    for (const row of await rowsOf(world, page.of)) {
      const view = await page.view(world.ask(reader), row).catch(unlessRefused);
      if (view !== null) open.set(`${address} ${row.id}`, { page, id: row.id, view });
    }
  }
  return open;
}

async function rowsOf({ database }: World, table: LivePage['of']): Promise<{ id: string; slug: string }[]> {
  if (table === 'mission') return database.read.selectFrom('mission').select(['id', 'slug']).execute();
  const rows = await database.read
    .selectFrom(table as 'need')
    .select('id')
    .execute();
  return rows.map(({ id }) => ({ id, slug: '' }));
}

function unlessRefused(error: unknown): null {
  if (error instanceof PortalError) return null;
  throw error;
}

const eventsOf = ({ database }: World) =>
  database.read.selectFrom('event').select(['stream', 'seq', 'type']).execute();

/** Pages that show something else after the command, though nothing they hear was said. */
function untold(reader: Actor, before: Pages = new Map(), after: Pages = new Map(), heard: readonly Heard[]) {
  return [...before].flatMap(([key, { page, id, view }]) => {
    const now = after.get(key);
    if (!now || shown(now.view, page.still) === shown(view, page.still)) return [];
    const streams = page.hears(id, reader, view);
    // Whoever may hear nothing of it has a page as it was when they opened it.
    if (streams.length === 0) return [];
    const told = heard.some(
      ({ stream, type }) =>
        (stream === own(reader) && type === 'rights.changed') ||
        (streams.includes(stream) && (page.types?.test(type) ?? true)),
    );
    return told ? [] : [{ page: key.split(' ')[0], differs: difference(view, now.view, page.still) }];
  });
}

interface Heard {
  readonly stream: string;
  readonly type: string;
}

/** The first members in which two views differ. */
function difference(before: unknown, after: unknown, still: LivePage['still'] = {}): string {
  const [a, b] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...a, ...b })
    .filter((key) => !cursors.has(key) && !(key in still) && shown(a?.[key]) !== shown(b?.[key]))
    .join(', ');
}

/** Every page of every reader is asked after each command, and before it where something happened meanwhile. */
const CHAPTER_MS = 240_000;

type Pages = ReadonlyMap<string, Open>;

/** What every reader saw last, which they still see for as long as nobody said anything and no time passed. */
function lastSeen(world: World) {
  const seen = new Map<Actor, Pages>();
  let asOf = '';
  return {
    async by(readers: readonly Actor[], events: number): Promise<readonly Pages[]> {
      const now = `${events} ${world.clock.now()}`;
      if (now !== asOf) seen.clear();
      asOf = now;
      for (const reader of readers) if (!seen.has(reader)) seen.set(reader, await openPages(world, reader));
      return readers.map((reader) => seen.get(reader) ?? new Map<string, Open>());
    },
    forget: () => seen.clear(),
  };
}

// Who hears what is the same on both databases, and every page of every reader is asked for it: one is enough.
describeOnSqlite('what an open page shows', (open) => {
  const told = new Set<string>();
  const done = new Set<string>();

  it.each(Object.entries(tour))(
    'in the chapter “%s” changes with an event it hears',
    async (_, chapter) => {
      const world = await open();
      const silent = new Set<string>();
      const readers = new Map<string, Actor>();
      const seen = lastSeen(world);
      await chapter({
        ...world,
        run: async (actor, command, input, requestId) => {
          if (actor && actor.via !== 'system')
            readers.set(`${actor.personId} ${actor.organisation?.id}`, actor);
          const known = [...readers.values()];
          const until = new Set((await eventsOf(world)).map(({ stream, seq }) => `${stream} ${seq}`));
          const before = await seen.by(known, until.size);
          const result = await world.run(actor, command, input, requestId);
          const events = await eventsOf(world);
          const heard = events.filter(({ stream, seq }) => !until.has(`${stream} ${seq}`));
          done.add(command);
          seen.forget();
          const after = await seen.by(known, events.length);
          for (const [at, reader] of known.entries()) {
            for (const each of untold(reader, before[at], after[at], heard)) {
              silent.add(`${command} changes ${each.differs} of ${each.page}`);
            }
          }
          return result;
        },
      });
      for (const { type } of await eventsOf(world)) told.add(type);
      expect([...silent]).toEqual([]);
    },
    CHAPTER_MS,
  );

  it('was asked of every command and every event', () => {
    expect(commands.map(({ name }) => name).filter((name) => !done.has(name))).toEqual([]);
    expect(Object.keys(presenters).filter((type) => !told.has(type))).toEqual([]);
  });
});
