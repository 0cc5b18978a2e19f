import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { commands } from '#server/commands.ts';
import { presenters } from '#server/realtime/presenters.ts';
import { type LivePage, livePages, own } from '#tests/support/live-pages.ts';
import { tour } from '#tests/support/tour/tour.ts';
import { describeOnSqlite, type World } from '#tests/support/world.ts';

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
