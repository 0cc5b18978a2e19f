import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectNothingLost, type Load, longestPause, ms, openLoad, resumedAfter } from './support/load.ts';
import { type Cluster, type Node, openCluster } from './support/nodes.ts';
import { withServices } from './support/services.ts';
import type { Talker } from './support/talker.ts';

let cluster: Cluster;
let a: Node;
let b: Node;
let load: Load;

withServices('two processes of one portal', () => {
  beforeAll(async () => {
    cluster = await openCluster();
    [a, b] = await Promise.all([cluster.start(), cluster.start()]);
  });
  afterAll(() => cluster?.stop());
  beforeEach(async () => {
    if (!a.running()) a = await cluster.start();
    if (!b.running()) b = await cluster.start();
    load = await openLoad(cluster.databaseUrl, [a, b]);
    load.start();
    await pause(1_500);
  });
  afterEach(() => load.close());

  const health = async (node: Node) => (await fetch(`${node.address}/healthz`)).text();
  const sendTo = (side: number, node: Node) => load.sides[side]?.forEach((talker) => talker.moveTo(node));

  /** Their lines go there, and they hear what is new. */
  async function returnTo(node: Node, talkers: readonly Talker[]): Promise<void> {
    for (const talker of talkers) talker.moveTo(node, 'now');
    const moved = performance.now();
    const hears = ({ socket, seenAt }: Talker) =>
      socket.connected && [...seenAt.values()].some((at) => at > moved + 500);
    await expect.poll(() => talkers.every(hears), { timeout: 10_000 }).toBe(true);
  }

  describe('under load', () => {
    it('either process is killed: nobody loses a word, and those at the other one notice nothing', async () => {
      for (const killed of [0, 1]) {
        const [dying, other] = killed === 0 ? [a, b] : [b, a];
        sendTo(killed, other);
        const moment = performance.now();
        await dying.kill('SIGKILL');
        await pause(2_500);
        const stood = longestPause(load.sides[1 - killed] ?? [], moment, performance.now());
        expect(stood).toBeLessThan(2_000);
        const back = longestPause(load.sides[killed] ?? [], moment, performance.now());
        process.stdout.write(
          `R2: at the other process at most ${ms(stood)} without news, moved in ${ms(back)}\n`,
        );
        const born = await cluster.start();
        if (killed === 0) a = born;
        else b = born;
        await returnTo(born, load.sides[killed] ?? []);
      }
      expectNothingLost('R2 kill either of two processes', await load.settle());
      expect(load.refused).toEqual([]);
    });

    it('Redis is killed for 1.5 s: all is heard all the same, and the processes say that they are alone', async () => {
      const moment = performance.now();
      cluster.redis.crash();
      await pause(1_000);
      expect(await health(a)).toContain('degraded');
      await pause(500);
      cluster.redis.revive();
      const revived = performance.now();
      await expect.poll(() => health(a), { timeout: 5_000 }).toBe('ok');
      await expect.poll(() => health(b), { timeout: 5_000 }).toBe('ok');
      await pause(1_500);
      const stood = longestPause(load.sides.flat(), moment, revived + 1_500);
      expect(stood).toBeLessThan(5_000);
      expectNothingLost('R5 Redis away for 1.5 s', await load.settle(), {
        'longest without news': ms(stood),
      });
      expect([a.running(), b.running()]).toEqual([true, true]);
      expect(load.refused).toEqual([]);
    });

    it('PostgreSQL crashes twice: what was acknowledged stays, and writing goes on', async () => {
      for (let crash = 1; crash <= 2; crash += 1) {
        cluster.postgres.crash();
        await pause(600);
        cluster.postgres.revive();
        const revived = performance.now();
        await pause(3_000);
        const resumed = resumedAfter(load.acked, revived);
        expect(resumed).toBeLessThan(5_000);
        process.stdout.write(`R6: written again ${ms(resumed)} after PostgreSQL began to start\n`);
      }
      expectNothingLost('R6 PostgreSQL crashed twice', await load.settle());
      expect([a.running(), b.running()]).toEqual([true, true]);
      expect(load.refused).toEqual([]);
    });

    it('a process is told to stop: it is gone within ten seconds, and its people go on at the other', async () => {
      sendTo(0, b);
      const moment = performance.now();
      expect(await a.kill('SIGTERM')).toBe(0);
      const took = performance.now() - moment;
      expect(took).toBeLessThan(10_000);
      await pause(1_500);
      const stood = longestPause(load.sides.flat(), moment, performance.now());
      expect(load.sides[0]?.every(({ socket }) => socket.connected)).toBe(true);
      const facts = { 'stopped in': ms(took), 'longest without news': ms(stood) };
      expectNothingLost('R19 a process told to stop', await load.settle(), facts);
      expect(load.refused).toEqual([]);
    });
  });
});
