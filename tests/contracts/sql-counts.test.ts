import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import routes from '#app/routes.ts';
import { type Database, databaseOver } from '#db/database.ts';
import { openSqlite } from '#db/dialects/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import type { Actor } from '#domain/core/actor.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { loadContext } from '#server/http/load-context.ts';
import { createPortal, type Portal } from '#server/portal.ts';
import { readSettings } from '#server/settings.ts';
import { testClock } from '#tests/support/clock.ts';
import { counting } from '#tests/support/counting.ts';
import { crowd } from '#tests/support/crowd.ts';
import { tellOn } from '#tests/support/demonstration.ts';
import { worldOn } from '#tests/support/world.ts';

/** Many, in the sense of the rule that a page costs the same whatever there is. */
const MANY = 1_000;

/** Addresses that read nothing, or answer with a file of everything or with a way elsewhere. */
const leftOut = /^(gallery|sign-out|outbox|account\/act-as|audit\/export|\*)$/;

interface Route {
  readonly path?: string;
  readonly index?: boolean;
  readonly file: string;
  readonly children?: readonly Route[];
}

/** Every route with its whole address, those within others too. */
const flat = (all: readonly Route[], within = ''): Route[] =>
  all.flatMap(({ children = [], ...route }) => {
    const path = [within, route.path].filter(Boolean).join('/');
    return [{ ...route, path }, ...flat(children, path)];
  });

let statements = 0;

function openCounted(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'concord-counts-'));
  const opened = openSqlite(join(folder, 'counts.sqlite'));
  const count = () => {
    statements += 1;
  };
  const database = databaseOver({
    ...opened,
    writer: counting(opened.writer, count),
    reader: opened.reader && counting(opened.reader, count),
    longReader: opened.longReader && counting(opened.longReader, count),
  });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  return database;
}

/** The id that stands in a route's address, by the noun of its folder or the name of the parameter. */
async function idsIn({ read }: Database): Promise<Record<string, string>> {
  const first = async (table: 'initiative' | 'organisation' | 'import_job' | 'task' | 'reminder') =>
    (await read.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirst())?.id ?? '';
  const message = await read
    .selectFrom('message')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['message.id', 'message.channel_id', 'mission.slug', 'mission.id as missionId'])
    .where('channel.kind', '=', 'mission')
    .orderBy('message.seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const asking = await read.selectFrom('asking').select('subject_id').limit(1).executeTakeFirstOrThrow();
  // The page of a need or an offer asks for most where goods went all the way.
  const distributed = await read
    .selectFrom('allocation')
    .select(['need_id', 'offer_id'])
    .where('state', '=', 'distributed')
    .executeTakeFirstOrThrow();
  return {
    initiatives: await first('initiative'),
    tasks: await first('task'),
    needs: distributed.need_id,
    offers: distributed.offer_id,
    organisations: await first('organisation'),
    imports: await first('import_job'),
    reminders: await first('reminder'),
    mission: message.slug,
    missionId: message.missionId,
    channelId: message.channel_id,
    messageId: message.id,
    'asking.messageId': asking.subject_id,
    initiativeId: await first('initiative'),
    token: 'a'.repeat(43),
    noun: 'initiative',
  };
}

/** Statements of one visit to a route, and how it ended. */
async function visit(portal: Portal, actor: Actor, { file, path = '' }: Route, ids: Record<string, string>) {
  const module = (await import(/* @vite-ignore */ resolve('app', file))) as {
    loader?: (args: object) => Promise<unknown>;
  };
  if (!module.loader) return { count: 0, ended: 'no loader' };
  const folder = file.split('/')[0] === 'resources' ? (path.split('/')[0] ?? '') : (file.split('/')[0] ?? '');
  // One that asks to be acknowledged has a page more than other messages.
  const asks = path.endsWith('/acknowledgement') ? 'asking' : 'any';
  const params = Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      (name === 'id' ? ids[folder] : (ids[`${asks}.${name}`] ?? ids[name])) ?? '',
    ]),
  );
  const address = `/${path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')}`;
  const facts = {
    actor,
    session: null,
    requestId: portal.clock.newId(),
    address: '127.0.0.1',
    nonce: '',
    language: 'en',
  };
  const context = loadContext(portal, facts as never);
  statements = 0;
  try {
    await module.loader({ request: new Request(`http://localhost${address}`), params, context });
    return { count: statements, ended: 'shown' };
  } catch (thrown) {
    if (thrown instanceof Response) return { count: statements, ended: String(thrown.status) };
    throw thrown;
  }
}

async function countAll(
  portal: Portal,
  actor: Actor,
  ids: Record<string, string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const route of flat(routes as readonly Route[])) {
    const path = route.path ?? '';
    if (leftOut.test(path)) continue;
    const { count, ended } = await visit(portal, actor, route, ids);
    if (ended !== 'no loader')
      found.set(`/${path}`, ended === 'shown' ? String(count) : `${count}, then ${ended}`);
  }
  return found;
}

const page = (counts: Map<string, string>) => `# SQL statements of each page

What its loader sends to the database for a coordinator, beside the frame’s own: the same with the rows of the
demonstration and with a thousand of everything that is listed. \`npm run snapshots\` renews it.

| address | statements |
| --- | --- |
${[...counts].map(([path, count]) => `| \`${path}\` | ${count} |\n`).join('')}`;

it('every page sends as many statements with a thousand rows of everything as with few', async () => {
  const database = openCounted();
  await migrate(database);
  await tellOn(database);
  const clock = testClock();
  const portal = createPortal({
    settings: readSettings({ NODE_ENV: 'test' }),
    database,
    clock,
    limits: memoryLimits(10_000),
    log: openLog('silent'),
    broadcast: () => {},
  });
  const keeper = await database.read
    .selectFrom('coordinator')
    .innerJoin('membership', 'membership.person_id', 'coordinator.person_id')
    .select(['coordinator.person_id', 'organisation_id'])
    .orderBy('coordinator.person_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const actor = await worldOn(database, clock).actor(keeper.person_id, keeper.organisation_id);
  const ids = await idsIn(database);
  const few = await countAll(portal, actor, ids);
  await crowd(database, ids.missionId ?? '', ids.channelId ?? '', MANY);
  const many = await countAll(portal, actor, ids);
  expect(
    [...many]
      .filter(([path, count]) => few.get(path) !== count)
      .map(([path, count]) => `${path}: ${few.get(path)} became ${count}`),
  ).toEqual([]);
  await expect(page(many)).toMatchFileSnapshot('../../docs/sql-counts.md');
}, 180_000);
