import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { signIn } from '#server/accounts/sign-in.ts';
import { findCommand } from '#server/commands.ts';
import { execute } from '#server/core/execute.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { attempt, confirmed, doorsOf } from '../commands/accounts/doors.ts';
import { organisation, password } from '../commands/organisations/people.ts';

const PAIRS = 200;
/** Answers that are held back hardly vary, and take longer. */
const HELD_BACK_PAIRS = 15;
const BAR_MS = 5;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** The medians of two acts done in turn, so that what else the machine does falls on both alike. */
async function compare(
  one: (at: number) => Promise<unknown>,
  other: (at: number) => Promise<unknown>,
  pairs = PAIRS,
) {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let at = 0; at < pairs; at += 1) {
    const turns = [
      async () => ones.push(await timed(() => one(at))),
      async () => others.push(await timed(() => other(at))),
    ];
    for (const turn of at % 2 ? turns : turns.reverse()) await turn();
  }
  return Math.abs(median(ones) - median(others));
}

/** Everything that whoever asks can see of a refusal. */
async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof PortalError ? error.toProblem() : error;
}

async function people(world: World) {
  return {
    known: await confirmed(world, await organisation(world, 'Lake Water')),
    unconfirmed: await organisation(world, 'Hill Health'),
  };
}

/** Runs a command as the portal does for somebody who is not signed in, answers held back as there. */
function anybody(world: World, name: string, input: unknown): Promise<unknown> {
  const command = findCommand(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const caller = { actor: null, requestId: world.clock.newId(), address: '127.0.0.1' };
  return execute({ ...doorsOf(world, 10_000), files: world.files, pause }, command, input, caller);
}

describeOnBothDatabases('who asks', (open) => {
  it('learns nothing from signing in about whether an address is known', async () => {
    const world = await open();
    const doors = doorsOf(world, 10_000);
    const { known, unconfirmed } = await people(world);
    const wrong = (email: string) => refusalOf(signIn(doors, attempt(email, 'not the password')));
    const answer = await wrong(known.email);
    expect(answer).toMatchObject({ reason: 'accounts.sign_in_failed' });
    expect(await wrong('nobody@example.org')).toEqual(answer);
    expect(await refusalOf(signIn(doors, attempt(unconfirmed.email)))).toEqual(answer);
    const nobody = (at: number) => wrong(`nobody${at}@example.org`);
    expect(await compare(() => wrong(known.email), nobody)).toBeLessThan(BAR_MS);
    const right = () => refusalOf(signIn(doors, attempt(unconfirmed.email)));
    expect(await compare(right, nobody, PAIRS / 4)).toBeLessThan(BAR_MS);
  });

  it('learns nothing from asking for a new password', async () => {
    const world = await open();
    const { known } = await people(world);
    const ask = (email: string) => anybody(world, 'account.request-reset', { email });
    expect(await ask(known.email)).toEqual(await ask('nobody@example.org'));
    const difference = await compare(
      () => {
        world.clock.advance(16 * 60_000);
        return ask(known.email);
      },
      (at) => ask(`nobody${at}@example.org`),
      HELD_BACK_PAIRS,
    );
    expect(difference).toBeLessThan(BAR_MS);
  });

  it('learns nothing from registering', async () => {
    const world = await open();
    const { known } = await people(world);
    const register = (email: string, at: number) =>
      anybody(world, 'organisation.register', {
        kind: 'national_ngo',
        name: `Newcomer ${at}`,
        person: { name: 'New Person', email, password },
      });
    expect(await register(known.email, 0)).toEqual(await register('new@example.org', 0));
    const difference = await compare(
      (at) => register(known.email, at),
      (at) => register(`new${at}@example.org`, at),
      HELD_BACK_PAIRS,
    );
    expect(difference).toBeLessThan(BAR_MS);
  });

  it('may try ten times an account and a hundred times an address, and locks out nobody else', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const { known } = await people(world);
    const tries = async (email: string, times: number) => {
      const reasons: unknown[] = [];
      for (let time = 0; time < times; time += 1) {
        const refused = await refusalOf(signIn(doors, attempt(email, 'not the password')));
        reasons.push((refused as { reason: string }).reason);
      }
      return reasons;
    };
    const guessed = await tries('victim@example.org', 12);
    expect(guessed.filter((reason) => reason === 'rate_limited')).toHaveLength(2);
    await expect(signIn(doors, attempt(known.email))).resolves.toMatchObject({
      sessionId: expect.any(String),
    });
    const sprayed: unknown[] = [];
    for (let at = 0; at < 90; at += 1) sprayed.push(...(await tries(`victim${at}@example.org`, 1)));
    expect(sprayed.filter((reason) => reason === 'rate_limited')).toHaveLength(3);
  });

  it('floods the sign-in in vain: a queue of twenty, and whoever comes then waits', async () => {
    const world = await open();
    const doors = doorsOf(world, 10_000);
    const flood = await Promise.all(
      Array.from({ length: 40 }, (_, at) => refusalOf(signIn(doors, attempt(`nobody${at}@example.org`)))),
    );
    const reasons = flood.map((refused) => (refused as { reason: string }).reason);
    expect(reasons.filter((reason) => reason === 'accounts.sign_in_failed').length).toBeGreaterThanOrEqual(
      22,
    );
    expect(reasons.filter((reason) => reason === 'rate_limited').length).toBeGreaterThan(0);
  });
});
