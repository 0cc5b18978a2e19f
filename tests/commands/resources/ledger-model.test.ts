import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf, HOUR_MS } from '#domain/core/id.ts';
import { coverageOf, ladderOf } from '#domain/resources/coverage.ts';
import { balances, isExhausted } from '#domain/resources/ledger.ts';
import { offerLadderOf } from '#domain/resources/offer-ladder.ts';
import { resourceJobs } from '#server/resources/jobs.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { describeOnBothDatabases, type OpenWorld, type World } from '#tests/support/world.ts';
import { type Depot, depot, need, offer } from './people.ts';

const STEPS = 40;
const RUNS = 4;
/** What a refusal may say here; anything else is a fault. */
const expected = /^(resources\.|wrong_state|not_yours_to_do|input_invalid)/;

const anyStep = fc.record({
  act: fc.constantFrom(
    'offer',
    'reserve',
    'reserve',
    'agree',
    'agree',
    'approve',
    'ship',
    'receive',
    'lose',
    'return',
    'distribute',
    'decline',
    'cancel',
    'expire',
    'withdraw',
  ),
  at: fc.nat(50),
  amount: fc.integer({ min: 1, max: 9 }),
  part: fc.nat(500),
  unit: fc.constantFrom('piece', 'dozen', 'bale', 'tonne'),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Made> ? Made : never;

interface Model {
  readonly stage: Depot;
  readonly needs: readonly string[];
  readonly offers: string[];
}

const pick = <Item>(list: readonly Item[], at: number): Item | undefined =>
  list[at % Math.max(1, list.length)];

async function allocationIn({ stage }: Model, states: readonly string[], at: number) {
  const rows = await stage.world.database.read
    .selectFrom('allocation')
    .selectAll()
    .where('state', 'in', states as never[])
    .orderBy('id')
    .execute();
  return pick(rows, at);
}

const from = {
  agree: ['reserved'],
  decline: ['reserved', 'agreed'],
  approve: ['agreed'],
  cancel: ['reserved', 'agreed', 'approved'],
  ship: ['approved'],
  receive: ['shipped'],
  distribute: ['received', 'distributed'],
  lose: ['shipped', 'received', 'distributed'],
  return: ['received', 'distributed'],
} as const;

/** One step as a person would take it, through the command. */
async function take(model: Model, step: Step): Promise<void> {
  const { stage, needs, offers } = model;
  const { world, coordinator, recipient, donor } = stage;
  const { act, at, amount, part, unit } = step;
  const itemId = await stage.item('tarpaulin');
  if (act === 'offer') {
    offers.push(await offer(stage, { itemId, quantity: amount, unit: unit === 'tonne' ? 'bale' : unit }));
    return;
  }
  const offerId = pick(offers, at);
  if (act === 'reserve') {
    const needId = pick(needs, part);
    await world.run(coordinator, 'allocation.reserve', { needId, offerId, quantity: amount, unit } as never);
    return;
  }
  if (act === 'withdraw')
    return void (part % 5 === 0 && (await world.run(donor, 'offer.withdraw', { offerId: offerId ?? '' })));
  if (act === 'expire') return expire(world, part);
  const found = await allocationIn(model, from[act], at);
  if (!found) return;
  const { id: allocationId } = found;
  const quantity = 1 + (part % found.quantity);
  const short = part % (found.in_transit + 1);
  const count = { good: found.in_transit - short, short, surplus: part % 3, reason: 'Counted twice' };
  const commands = {
    agree: () => world.run(recipient, 'allocation.agree', { allocationId }),
    decline: () => world.run(recipient, 'allocation.decline', { allocationId }),
    approve: () => world.run(coordinator, 'allocation.approve', { allocationId }),
    cancel: () => world.run(coordinator, 'allocation.cancel', { allocationId }),
    ship: () =>
      world.run(donor, 'allocation.ship', {
        allocationId,
        quantity,
        remainder: at % 2 === 0 ? 'keep' : 'cancel',
      }),
    receive: () => world.run(recipient, 'allocation.receive', { allocationId, ...count }),
    distribute: () => world.run(recipient, 'allocation.distribute', { allocationId, quantity }),
    lose: () => world.run(donor, 'allocation.report-lost', { allocationId, quantity, reason: 'Lost' }),
    return: () => world.run(recipient, 'allocation.return', { allocationId, quantity }),
  };
  await commands[act]();
}

/** Time passes, and the portal's own jobs clear away what ran out. */
async function expire(world: World, hours: number): Promise<void> {
  world.clock.advance((hours % 20) * HOUR_MS);
  await runJobs(world, resourceJobs);
}

async function check({ stage: { world } }: Model): Promise<void> {
  const { read } = world.database;
  const allocations = await read.selectFrom('allocation').selectAll().execute();
  const moves = await read.selectFrom('allocation_move').selectAll().execute();
  const today = dateOf(world.clock.now());
  for (const row of await read.selectFrom('offer').selectAll().execute()) {
    const own = allocations.filter((one) => one.offer_id === row.id);
    const { reserved, agreed, shipped, received, distributed, gone, left } = offerLadderOf(row, own, today);
    expect(reserved + agreed + shipped + received + distributed + gone + left).toBe(row.quantity);
    const promised = own
      .filter(({ state }) => !['suggested', 'declined', 'expired', 'cancelled'].includes(state))
      .reduce((sum, one) => sum + Math.max(0, one.quantity - one.returned), 0);
    expect(left).toBe(row.quantity - promised);
    if (['acknowledged', 'accepted', 'exhausted'].includes(row.state)) {
      expect(row.state === 'exhausted').toBe(isExhausted(row, own, today));
    }
  }
  for (const row of await read.selectFrom('need').selectAll().execute()) {
    const own = allocations.filter((one) => one.need_id === row.id);
    expect(row.state).toBe(coverageOf(ladderOf(row, own)));
  }
  for (const row of allocations) {
    const lines = moves.filter((line) => line.allocation_id === row.id);
    const net = (bucket: string) =>
      lines.reduce(
        (sum, line) =>
          sum + (line.target === bucket ? line.quantity : 0) - (line.source === bucket ? line.quantity : 0),
        0,
      );
    const { in_transit, good, damaged, short, distributed, lost, returned } = row;
    const parts = { in_transit, good, damaged, short, distributed, lost, returned };
    expect(Object.fromEntries(Object.keys(parts).map((bucket) => [bucket, net(bucket)]))).toEqual(parts);
    if (Object.values(parts).some((part) => part > 0)) expect(balances(row)).toBe(true);
  }
}

async function begin(open: OpenWorld): Promise<Model> {
  const stage = await depot(await open());
  const itemId = await stage.item('tarpaulin');
  const needs = [await need(stage, { itemId, quantity: 400 }), await need(stage, { itemId, quantity: 60 })];
  return { stage, needs, offers: [await offer(stage, { itemId, quantity: 4, unit: 'bale' })] };
}

describe('the ledger', () => {
  describeOnBothDatabases('kept by the commands', (open) => {
    it('adds up after every step, whatever is done in whatever order and in whatever unit', async () => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: STEPS, maxLength: STEPS }), async (sequence) => {
          const model = await begin(open);
          for (const step of sequence) {
            await take(model, step).catch((error: unknown) => {
              if (!(error instanceof PortalError) || !expected.test(error.reason)) throw error;
            });
            await check(model);
            done += 1;
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(done).toBe(STEPS * RUNS);
    }, 120_000);
  });
});
