import { expect, it } from 'vitest';
import { WORK_TRIES } from '#domain/core/work.ts';
import type { WorkKind } from '#server/core/work.ts';
import { LEASE_MS } from '#server/jobs/claims.ts';
import { workOnce } from '#server/jobs/worker.ts';
import { jobServicesOn, outcomes, queueKeys, tallied, tally } from '#tests/support/tally.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

describeOnBothDatabases('the queue', (open) => {
  it('does each of 1,000 pieces once or leaves it for the operator, whoever dies in the middle', async () => {
    const world = await open();
    const services = jobServicesOn(world);
    const keys = Array.from({ length: 1_000 }, (_, at) => `${at}`);
    await queueKeys(world, 'test.tally', keys);
    await queueKeys(world, 'test.tally', keys);
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
    for (let round = 0; ((await outcomes(world.database)).waiting ?? 0) > 0 && round < 60; round += 1) {
      await Promise.all([worker(), worker()]);
      world.clock.advance(round < 10 ? LEASE_MS : 6 * 3_600_000);
    }
    expect(await outcomes(world.database)).toEqual({ done: 990, dead: 10 });
    const effects = [...(await tallied(world.database)).values()];
    expect(effects.length).toBe(990);
    expect(effects.filter((times) => times !== 1)).toEqual([]);
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
    const services = jobServicesOn(world);
    await queueKeys(world, 'test.slow', ['one']);
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
    expect(await outcomes(world.database)).toEqual({ waiting: 1 });
    expect(await attemptsOf(world)).toBe(2);
  });

  it('leaves alone what this release does not know', async () => {
    const world = await open();
    await queueKeys(world, 'test.of-tomorrow', ['one']);
    expect(await workOnce(jobServicesOn(world), [{ kind: 'test.tally', run: async () => {} }])).toBe(false);
    expect(await outcomes(world.database)).toEqual({ waiting: 1 });
  });
});

async function attemptsOf({ database }: World): Promise<number> {
  const { attempts } = await database.read.selectFrom('job').select('attempts').executeTakeFirstOrThrow();
  return attempts;
}
