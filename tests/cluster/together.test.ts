import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ms } from './support/load.ts';
import { type Cluster, type Node, openCluster } from './support/nodes.ts';
import { ask, channelOf, signIn, signOut } from './support/people.ts';
import { withServices } from './support/services.ts';
import { enter, type Talker } from './support/talker.ts';

/** One machine believes that it is an hour and a half earlier, the other that it is as much later. */
const SKEW_MINUTES = 90;
const SENDS = 1_000;
const BAR_MS = 1_000;

let cluster: Cluster;
let early: Node;
let late: Node;
let channelId: string;
const open: Talker[] = [];

const wrongBy = (minutes: number) => ({
  SKEW_MINUTES: String(minutes),
  NODE_OPTIONS: '--import ./tests/cluster/support/skewed-clock.mjs',
});

withServices('one portal', () => {
  beforeAll(async () => {
    cluster = await openCluster();
    [early, late] = await Promise.all([
      cluster.start(wrongBy(-SKEW_MINUTES)),
      cluster.start(wrongBy(SKEW_MINUTES)),
    ]);
    channelId = await channelOf(cluster.databaseUrl, 'general');
  });
  afterEach(() => {
    for (const talker of open.splice(0)) talker.close();
  });
  afterAll(() => cluster?.stop());

  async function hear(node: Node, cookie: string): Promise<Talker> {
    const talker = await enter(node, cookie, `channel:${channelId}`);
    open.push(talker);
    await talker.catchUp();
    return talker;
  }

  describe('two processes whose clocks differ by three hours', () => {
    it('carry what is said from one to the other, in one order for all', async () => {
      const [one, other] = [
        await hear(early, await signIn(early, 'ngo')),
        await hear(late, await signIn(late, 'relief')),
      ];
      const took: number[] = [];
      for (let turn = 0; turn < 60; turn += 1) {
        const [speaker, listener] = turn % 2 ? [one, other] : [other, one];
        const began = performance.now();
        const { reply } = await speaker.command('message.post', { channelId, body: `turn ${turn}` });
        expect(reply).toMatchObject({ ok: true });
        await expect.poll(() => listener.seen.length, { interval: 1 }).toBe(turn + 1);
        took.push(performance.now() - began);
      }
      expect(one.seen).toEqual(other.seen);
      took.sort((a, b) => a - b);
      process.stdout.write(
        `a word to the other process: p50 ${ms(took[30] ?? 0)}, p95 ${ms(took[57] ?? 0)}\n`,
      );
      const times = await ask<{ at: string }>(
        cluster.databaseUrl,
        `select at from event where stream = $1 and type = 'message.posted' order by seq desc limit 60`,
        [`channel:${channelId}`],
      );
      for (const { at } of times) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
    });

    it('let a session live as long here as there, to the minute', async () => {
      const cookie = await signIn(early, 'estmark');
      const account = async (node: Node) =>
        (await fetch(`${node.address}/account`, { redirect: 'manual', headers: { Cookie: cookie } })).status;
      const ends = (seconds: number) =>
        ask(
          cluster.databaseUrl,
          `update session set expires_at = $1 where person_id = (select id from person where email = $2)`,
          [new Date(Date.now() + seconds * 1_000).toISOString(), 'estmark@concord.example'],
        );
      await ends(61);
      expect([await account(early), await account(late)]).toEqual([200, 200]);
      await ends(-61);
      expect([await account(early), await account(late)]).not.toContain(200);
    });

    it('show at one who types at the other', async () => {
      const [one, other] = [
        await hear(early, await signIn(early, 'ngo')),
        await hear(late, await signIn(late, 'relief')),
      ];
      for (const kind of ['typing', 'presence'] as const)
        one.socket.emit('signal', { stream: `channel:${channelId}`, kind });
      await expect
        .poll(() => other.signals.map((text) => text.split(' ')[0]))
        .toEqual(['typing', 'presence']);
      expect(one.signals).toEqual([]);
    });
  });

  describe('a right lost at one process', () => {
    it('is lost at the other within a second: the sockets of a session that ends', async () => {
      const [ending, staying] = [await signIn(early, 'relief'), await signIn(late, 'relief')];
      const [cut, kept] = [await hear(late, ending), await hear(early, staying)];
      const began = performance.now();
      await signOut(early, ending);
      await expect.poll(() => cut.byes, { timeout: BAR_MS, interval: 5 }).toEqual(['not_signed_in']);
      process.stdout.write(
        `a session ended at one process: its socket at the other cut after ${ms(performance.now() - began)}\n`,
      );
      expect(kept.socket.connected).toBe(true);
    });

    it('is lost at the other within a second: the channels of a membership that ends', async () => {
      const listener = await hear(late, await signIn(late, 'ngo2'));
      const boss = await hear(early, await signIn(early, 'ngo'));
      const [row] = await ask<{ organisation_id: string; person_id: string }>(
        cluster.databaseUrl,
        `select organisation_id, person_id from membership where ended_at is null and person_id =
        (select id from person where email = 'ngo2@concord.example')`,
      );
      const input = { organisationId: row?.organisation_id, personId: row?.person_id };
      const began = performance.now();
      expect((await boss.command('membership.end', input)).reply).toMatchObject({ ok: true });
      await expect
        .poll(() => listener.left, { timeout: BAR_MS, interval: 5 })
        .toContain(`channel:${channelId}`);
      process.stdout.write(
        `a membership ended: channel left at the other process after ${ms(performance.now() - began)}\n`,
      );
      const heard = listener.seen.length;
      await boss.command('message.post', { channelId, body: 'Between ourselves.' });
      await pause(200);
      expect(listener.seen.length).toBe(heard);
    });
  });

  it(`the same ${SENDS} words sent up to 20 times each, to both processes at once, are said once each`, async () => {
    const cookie = await signIn(early, 'coordinator');
    const [one, other] = [await hear(early, cookie), await hear(late, cookie)];
    const answers = new Map<string, Set<number>>();
    let sends = 0;
    const send = async (requestId: string, talker: Talker, body: string) => {
      sends += 1;
      const { reply } = await talker.command('message.post', { channelId, body }, requestId);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      answers.set(
        requestId,
        (answers.get(requestId) ?? new Set()).add((reply.result as { seq: number }).seq),
      );
    };
    const began = performance.now();
    for (let at = 0; at < SENDS; at += 25) {
      const ids = Array.from({ length: Math.min(25, SENDS - at) }, () => uuidv7());
      await Promise.all(
        ids.flatMap((id, index) =>
          // Most come once or twice, some twenty times; a retry may even carry other words.
          Array.from({ length: index === 0 ? 20 : 1 + (index % 2) }, (_, time) =>
            send(id, time % 2 ? one : other, `said once ${id}${time > 2 ? ' changed' : ''}`),
          ),
        ),
      );
    }
    const said = await ask<{ many: number }>(
      cluster.databaseUrl,
      `select count(*)::int as many from message where channel_id = $1 and body like 'said once %'`,
      [channelId],
    );
    const seconds = (performance.now() - began) / 1_000;
    process.stdout.write(
      `R8: ${sends} sends of ${SENDS} words in ${seconds.toFixed(1)} s: ${said[0]?.many} said\n`,
    );
    expect(said[0]?.many).toBe(SENDS);
    expect([...answers.values()].filter((numbers) => numbers.size !== 1)).toEqual([]);
  });
});
