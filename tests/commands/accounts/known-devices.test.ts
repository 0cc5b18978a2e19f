import { expect, it } from 'vitest';
import { KNOWN_DEVICE_DAYS } from '#domain/accounts/lifecycle.ts';
import { DAY_MS } from '#domain/core/id.ts';
import { accountJobs } from '#server/accounts/jobs.ts';
import { deviceCookie, readDevice } from '#server/accounts/known-devices.ts';
import { type SignInServices, signIn } from '#server/accounts/sign-in.ts';
import type { JobServices } from '#server/core/job.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
import { attempt, confirmed, doorsOf } from './doors.ts';

const TRIES = 10;
const wrong = 'not the password';

/** Uses up the tries that an account has left in this quarter of an hour. */
async function lockOut(doors: SignInServices, email: string, left = TRIES) {
  for (let tries = 0; tries < left; tries += 1) {
    await expect(signIn(doors, attempt(email, wrong))).rejects.toMatchObject({
      reason: 'accounts.sign_in_failed',
    });
  }
}

describeOnBothDatabases('a device one has signed in on', (open) => {
  it('lets its owner in while a stranger uses up the account’s tries elsewhere', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const { device } = await signIn(doors, attempt(lake.email));
    await lockOut(doors, lake.email, TRIES - 1);
    await expect(signIn(doors, attempt(lake.email))).rejects.toMatchObject({ reason: 'rate_limited' });
    const again = await signIn(doors, { ...attempt(lake.email), device });
    expect(again).toMatchObject({ sessionId: expect.any(String), device });
  });

  it('has only as many tries of its own, and none for somebody else’s account', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const hill = await confirmed(world, await organisation(world, 'Hill Health'));
    const { device } = await signIn(doors, attempt(lake.email));
    await lockOut(doors, hill.email);
    const here = { ...attempt(hill.email), device };
    await expect(signIn(doors, here)).rejects.toMatchObject({ reason: 'rate_limited' });
    for (let tries = 0; tries < TRIES; tries += 1) {
      const guess = { ...attempt(lake.email, wrong), device };
      await expect(signIn(doors, guess)).rejects.toMatchObject({ reason: 'accounts.sign_in_failed' });
    }
    const own = { ...attempt(lake.email), device };
    await expect(signIn(doors, own)).rejects.toMatchObject({ reason: 'rate_limited' });
  });

  it('is kept as a hash and forgotten when it was not used for half a year', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const { device } = await signIn(doors, attempt(lake.email));
    const stored = () => world.database.read.selectFrom('known_device').selectAll().execute();
    expect(JSON.stringify(await stored())).not.toContain(device);
    const clear = accountJobs.find(({ name }) => name === 'accounts.clear-expired');
    const services = { database: world.database, clock: world.clock } as unknown as JobServices;
    world.clock.advance((KNOWN_DEVICE_DAYS - 1) * DAY_MS);
    await clear?.run(services);
    expect(await stored()).toHaveLength(1);
    world.clock.advance(DAY_MS);
    await clear?.run(services);
    expect(await stored()).toEqual([]);
  });

  it('is told by a cookie that no script reads', () => {
    const secret = 'a'.repeat(43);
    expect(deviceCookie(secret, true)).toMatch(
      /^__Host-concord-device=a{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(readDevice(`a=1; __Host-concord-device=${secret}`, true)).toBe(secret);
    expect(readDevice(`concord-device=${secret}`, true)).toBeNull();
    expect(readDevice('__Host-concord-device=short', true)).toBeNull();
  });
});
