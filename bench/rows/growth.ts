import { openSessions } from '#server/accounts/sessions.ts';
import { systemClock as clock } from '#server/core/clock.ts';
import { asking } from '../clients/pages.ts';
import { generateMany, type Wanted } from '../generate/many.ts';
import { alternate } from '../measure/alternate.ts';
import { demonstrationDatabase, type RunningPortal, startPortal, withDatabase } from '../measure/portal.ts';
import type { Figure, Row } from '../measure/row.ts';

interface Filled {
  readonly server: RunningPortal;
  readonly cookie: string;
  readonly paths: Readonly<Record<string, string>>;
  readonly tookMs: number;
}

async function filled(name: string, wanted: Wanted): Promise<Filled> {
  const file = demonstrationDatabase(name);
  const found = await withDatabase(file, async (database) => {
    const began = performance.now();
    const { channelId } = await generateMany(database, wanted);
    const tookMs = performance.now() - began;
    const { read } = database;
    const channel = read.selectFrom('channel').innerJoin('mission', 'mission.id', 'channel.mission_id');
    const { slug } = await channel
      .select('slug')
      .where('channel.id', '=', channelId)
      .executeTakeFirstOrThrow();
    const coordinator = await read
      .selectFrom('coordinator')
      .select('person_id')
      .where('mission_id', '=', '*')
      .executeTakeFirstOrThrow();
    const sessions = openSessions({ database, clock, secure: false });
    const personId = coordinator.person_id;
    const { id } = await database.transact((tx) =>
      sessions.create(tx, { personId, organisationId: null, userAgent: 'bench' }),
    );
    return { cookie: sessions.cookieFor(id).split(';')[0] ?? '', slug, channelId, tookMs };
  });
  const mission = `/missions/${found.slug}`;
  const paths = {
    'mission page': mission,
    'list of initiatives': `${mission}/initiatives`,
    'gap board': `${mission}/resources`,
    'list of offers': `${mission}/resources/offers`,
    'channel page': `/channels/${found.channelId}`,
  };
  return { server: await startPortal(file), cookie: found.cookie, paths, tookMs: found.tookMs };
}

/** What pages cost a signed-in coordinator of the largest mission when there is ten times as much of everything. */
export const growth: Row = {
  name: 'growth',
  title: 'pages of the largest mission with ten times as much in it',
  async run(run) {
    const less = run.quick
      ? { messages: 10_000, offers: 1_000, initiatives: 100 }
      : { messages: 100_000, offers: 10_000, initiatives: 1_000 };
    const more = {
      messages: less.messages * 10,
      offers: less.offers * 10,
      initiatives: less.initiatives * 10,
    };
    const [small, large] = [await filled('small', less), await filled('large', more)];
    const figures: Figure[] = [];
    const spoilt = { dropped: 0, disturbed: 0 };
    for (const [what, path] of Object.entries(small.paths)) {
      const seconds = run.quick ? 1 : 2;
      const sides = [
        asking(small.server, path, { seconds, cookie: small.cookie, connections: 1 }),
        asking(large.server, large.paths[what] ?? path, { seconds, cookie: large.cookie, connections: 1 }),
      ] as const;
      for (const side of sides) await side.measure();
      const compared = await alternate(...sides, { ...run, repetitions: 3 });
      spoilt.dropped += compared.dropped;
      spoilt.disturbed += compared.disturbed;
      const [reference = 0, ours = 0] = [compared.reference.cpuUs, compared.ours.cpuUs];
      figures.push({
        what: `${what}, CPU`,
        unit: 'µs',
        against: 'a tenth of the rows',
        reference,
        ours,
        bar: { most: 1.2 },
      });
    }
    await small.server.stop();
    await large.server.stop();
    const rows = more.messages + more.offers + more.initiatives;
    const perSecond = Math.round(rows / (large.tookMs / 1_000));
    console.log(`  ${rows.toLocaleString('en')} rows generated, ${perSecond.toLocaleString('en')} a second`);
    return { figures, ...spoilt };
  },
};
