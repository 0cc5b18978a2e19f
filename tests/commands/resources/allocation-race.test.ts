import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { depot, need, offer, stateOf } from './people.ts';

const CLAIMS = 1_000;
const UNITS = 100;

describeOnBothDatabases('the last units of an offer', (open) => {
  it('go to as many as there are units, and the others are told what is left', {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage, { quantity: CLAIMS });
    const offerId = await offer(stage, { quantity: UNITS });

    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: CLAIMS }, () =>
        world.run(stage.coordinator, 'allocation.reserve', { needId, offerId, quantity: 1 }).then(
          () => 'granted',
          (error: unknown) => (error instanceof PortalError ? error.message : 'internal'),
        ),
      ),
    );
    const tookMs = Math.round(performance.now() - started);
    const count = (answer: string) => answers.filter((given) => given === answer).length;
    const { held } = await world.database.read
      .selectFrom('allocation')
      .select((eb) => eb.fn.sum<number>('quantity').as('held'))
      .where('offer_id', '=', offerId)
      .executeTakeFirstOrThrow();
    const { moved } = await world.database.read
      .selectFrom('allocation_move')
      .select((eb) => eb.fn.sum<number>('quantity').as('moved'))
      .executeTakeFirstOrThrow();
    const toldWhatIsLeft = count(
      'Others were faster: of this offer 0 (piece) is left for that time. Choose another offer, or look again when a reservation runs out.',
    );
    console.log(
      `R12 ${world.database.dialect.name}: ${CLAIMS} claims of 1 on ${UNITS} units: ${count('granted')} granted, ` +
        `${toldWhatIsLeft} told what is left, ${count('internal')} internal errors, ledger ${moved}, ${tookMs} ms`,
    );
    expect(count('granted')).toBe(UNITS);
    expect(toldWhatIsLeft).toBe(CLAIMS - UNITS);
    expect([Number(held), Number(moved)]).toEqual([UNITS, UNITS]);
  });

  it('exhausted are refused as such: nothing is left, and what to do next', async () => {
    const world = await open();
    const stage = await depot(world);
    const offerId = await offer(stage, { quantity: 10 });
    const needId = await need(stage);
    const claim = { needId, offerId, quantity: 10 };
    await world.run(stage.coordinator, 'allocation.reserve', claim);
    expect(await stateOf(world, 'offer', offerId)).toBe('exhausted');
    for (const name of ['allocation.reserve', 'allocation.suggest'] as const) {
      await expect(world.run(stage.coordinator, name, { ...claim, quantity: 1 })).rejects.toMatchObject({
        code: 'unavailable_now',
        reason: 'resources.none_left',
        params: { left: 0, unit: 'piece' },
      });
    }
  });

  it('are not promised twice to two coordinators', async () => {
    const world = await open();
    const stage = await depot(world);
    const offerId = await offer(stage, { quantity: 10 });
    const needs = [await need(stage), await need(stage)];
    const claims = await Promise.allSettled(
      needs.map((needId) =>
        world.run(stage.coordinator, 'allocation.reserve', { needId, offerId, quantity: 7 }),
      ),
    );
    const refused = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: 'resources.left', params: { left: 3, unit: 'piece' } });
  });
});
