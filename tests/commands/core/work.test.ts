import { expect, it } from 'vitest';
import { z } from 'zod';
import type { StreamKey } from '#domain/core/streams.ts';
import { WORK_TRIES } from '#domain/core/work.ts';
import { command } from '#server/core/command.ts';
import { type Engine, execute } from '#server/core/execute.ts';
import type { JobServices } from '#server/core/job.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { queueWork, type WorkKind } from '#server/core/work.ts';
import { LEASE_MS } from '#server/jobs/claims.ts';
import { workOnce } from '#server/jobs/worker.ts';
import { readSettings } from '#server/settings.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const effectOf = (key: string) => `channel:${key}` as StreamKey;

/** What the work does: counts in a row of its own how often it was done. */
const tally = command({
  name: 'test.tally',
  summary: 'Counts.',
  path: null,
  scope: 'accounts',
  input: z.strictObject({ key: z.string() }),
  output: z.strictObject({}),
  async run({ tx, input }) {
    await tx
      .insertInto('stream')
      .values({ key: effectOf(input.key), last_seq: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ last_seq: eb('stream.last_seq', '+', 1) })),
      )
      .execute();
    return {};
  },
});

function servicesOf({ database, clock, files }: World): JobServices {
  const engine: Engine = { database, clock, files, limits: memoryLimits(1_000_000), publish: () => {} };
  return {
    database,
    clock,
    files,
    settings: readSettings({ NODE_ENV: 'test' }),
    log: openLog('silent'),
    run: (known, input, requestId = clock.newId()) =>
      execute(engine, known, input, { actor: systemActor, requestId, address: 'local' }),
  };
}

const queue = ({ database, clock }: World, kind: string, keys: readonly string[]) =>
  database.transact(async (tx) => {
    for (const key of keys) await queueWork({ tx, now: clock.now(), newId: clock.newId }, { kind, key });
  });

async function outcomes({ database }: World): Promise<Record<string, number>> {
  const rows = await database.read
    .selectFrom('job')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('many')])
    .groupBy('outcome')
    .execute();
  return Object.fromEntries(rows.map(({ outcome, many }) => [outcome ?? 'waiting', Number(many)]));
}

describeOnBothDatabases('the queue', (open) => {
  it('does each of 1,000 pieces once or leaves it for the operator, whoever dies in the middle', async () => {
    const world = await open();
    const services = servicesOf(world);
    const keys = Array.from({ length: 1_000 }, (_, at) => `${at}`);
    await queue(world, 'test.tally', keys);
    await queue(world, 'test.tally', keys);
    const died = new Promise<never>(() => {});
    /** Every twentieth try dies before or after its effect; every hundredth piece never succeeds. */
    const kind: WorkKind = {
      kind: 'test.tally',
      async run({ run }, { id, key }) {
        const fate = Math.random();
        if (Number(key) % 100 === 7) throw new Error('it cannot be done');
        if (fate < 0.025) return died;
        await run(tally, { key }, id);
        if (fate > 0.975) return died;
        if (fate > 0.95) throw new Error('the answer was lost');
      },
    };
    const until = (ended: Promise<boolean>) =>
      Promise.race([ended, new Promise<boolean>((dead) => setTimeout(dead, 40, true))]);
    const worker = async () => {
      let busy = true;
      while (busy) busy = await until(workOnce(services, [kind]));
    };
    for (let round = 0; ((await outcomes(world)).waiting ?? 0) > 0 && round < 60; round += 1) {
      await Promise.all([worker(), worker()]);
      world.clock.advance(round < 10 ? LEASE_MS : 6 * 3_600_000);
    }
    expect(await outcomes(world)).toEqual({ done: 990, dead: 10 });
    const effects = await world.database.read
      .selectFrom('stream')
      .select(['key', 'last_seq'])
      .where('key', 'like', 'channel:%')
      .execute();
    expect(effects.length).toBe(990);
    expect(effects.filter(({ last_seq: times }) => times !== 1)).toEqual([]);
    const dead = await world.database.read
      .selectFrom('job')
      .select(['attempts', 'last_error'])
      .where('outcome', '=', 'dead')
      .execute();
    expect(new Set(dead.map(({ attempts }) => attempts))).toEqual(new Set([WORK_TRIES]));
    expect(new Set(dead.map(({ last_error: why }) => why))).toEqual(new Set(['it cannot be done']));
  }, 120_000);

  it('gives what a dead process held to another one after the lease, and listens to the dead no more', async () => {
    const world = await open();
    const services = servicesOf(world);
    await queue(world, 'test.slow', ['one']);
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const slow: WorkKind = { kind: 'test.slow', run: () => asleep };
    const late = workOnce(services, [slow]);
    await expect.poll(() => attemptsOf(world)).toBe(1);
    const failing: WorkKind = { kind: 'test.slow', run: () => Promise.reject(new Error('no')) };
    expect(await workOnce(services, [failing])).toBe(false);
    world.clock.advance(LEASE_MS);
    expect(await workOnce(services, [failing])).toBe(true);
    wake();
    await late;
    expect(await outcomes(world)).toEqual({ waiting: 1 });
    expect(await attemptsOf(world)).toBe(2);
  });

  it('leaves alone what this release does not know', async () => {
    const world = await open();
    await queue(world, 'test.of-tomorrow', ['one']);
    expect(await workOnce(servicesOf(world), [{ kind: 'test.tally', run: async () => {} }])).toBe(false);
    expect(await outcomes(world)).toEqual({ waiting: 1 });
  });
});

async function attemptsOf({ database }: World): Promise<number> {
  const { attempts } = await database.read.selectFrom('job').select('attempts').executeTakeFirstOrThrow();
  return attempts;
}
