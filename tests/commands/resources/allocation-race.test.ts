import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { depot, need, offer } from './people.ts';

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
          (error: unknown) => (error instanceof PortalError ? error.reason : 'internal'),
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
    const refusedOnPurpose = count('resources.left') + count('resources.offer_not_open');
    console.log(
      `R12 ${world.database.dialect.name}: ${CLAIMS} claims of 1 on ${UNITS} units: ${count('granted')} granted, ` +
        `${refusedOnPurpose} refused, ${count('internal')} internal errors, ledger ${moved}, ${tookMs} ms`,
    );
    expect(count('granted')).toBe(UNITS);
    expect(refusedOnPurpose).toBe(CLAIMS - UNITS);
    expect([Number(held), Number(moved)]).toEqual([UNITS, UNITS]);
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
