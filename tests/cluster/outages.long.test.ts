import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layCable } from './support/cable.ts';
import { expectNothingLost, type Load, longestPause, ms, openLoad, resumedAfter } from './support/load.ts';
import { type Cluster, openCluster } from './support/nodes.ts';
import { withServices } from './support/services.ts';

const LONG_MS = 30_000;

withServices('two processes of one portal, for longer', () => {
  let cluster: Cluster;
  let load: Load;

  beforeEach(async () => {
    cluster = await openCluster();
  });
  afterEach(async () => {
    load?.close();
    await cluster?.stop();
  });

  it('Redis is away for 30 s', async () => {
    const nodes = await Promise.all([cluster.start(), cluster.start()]);
    load = await openLoad(cluster.databaseUrl, nodes);
    load.start();
    await pause(1_500);
    const moment = performance.now();
    cluster.redis.crash();
    await pause(LONG_MS);
    const alone = longestPause(load.sides.flat(), moment, performance.now());
    expect(alone).toBeLessThan(5_000);
    cluster.redis.revive();
    const revived = performance.now();
    await pause(6_000);
    const stood = longestPause(load.sides.flat(), revived, performance.now());
    expect(stood).toBeLessThan(5_000);
    expectNothingLost('R5 Redis away for 30 s', await load.settle(), {
      'longest without news meanwhile': ms(alone),
      afterwards: ms(stood),
    });
    expect(nodes.every((node) => node.running())).toBe(true);
  });

  it('PostgreSQL crashes five times', async () => {
    const nodes = await Promise.all([cluster.start(), cluster.start()]);
    load = await openLoad(cluster.databaseUrl, nodes);
    load.start();
    for (let crash = 1; crash <= 5; crash += 1) {
      await pause(1_500);
      cluster.postgres.crash();
      await pause(300 * crash);
      cluster.postgres.revive();
      const revived = performance.now();
      await pause(4_000);
      const resumed = resumedAfter(load.acked, revived);
      expect(resumed).toBeLessThan(5_000);
      process.stdout.write(`R6: written again ${ms(resumed)} after PostgreSQL began to start\n`);
    }
    expectNothingLost('R6 PostgreSQL crashed five times', await load.settle());
    expect(nodes.every((node) => node.running())).toBe(true);
  });

  it('one is cut off from PostgreSQL and Redis for 30 s: it acknowledges nothing, and then nothing is lost', async () => {
    const cables = await Promise.all([layCable(cluster.databaseUrl), layCable(cluster.redisUrl)]);
    const [database, redis] = cables;
    const a = await cluster.start();
    const b = await cluster.start({ DATABASE_URL: database.url, REDIS_URL: redis.url });
    load = await openLoad(cluster.databaseUrl, [a, b]);
    load.start();
    await pause(1_500);
    for (const cable of cables) cable.cut();
    await pause(1_000);
    const cutOff = performance.now();
    const sent = load.sides[1]?.[0]?.seen.length;
    await pause(LONG_MS);
    expect(load.sides[1]?.[0]?.seen.length).toBe(sent);
    const ready = await fetch(`${b.address}/readyz`, { signal: AbortSignal.timeout(1_000) }).then(
      ({ status }) => status,
      () => 'silent',
    );
    expect(ready).not.toBe(200);
    const stood = longestPause(load.sides[0] ?? [], cutOff + 12_000, performance.now());
    for (const cable of cables) cable.mend();
    const healed = performance.now();
    await pause(10_000);
    const back = longestPause(load.sides[1] ?? [], healed, performance.now());
    expect(back).toBeLessThan(10_000);
    expectNothingLost('R7 one of two cut off for 30 s', await load.settle(), {
      'at the other one without news for': ms(stood),
      'back with the cut off after': ms(back),
    });
    for (const cable of cables) cable.close();
  });
});
