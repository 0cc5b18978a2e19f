import { expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/core/id.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { organisation, password } from '../organisations/people.ts';
import { confirmed, doorsOf, enter, linkMailedTo, mailsTo } from './doors.ts';

const better = 'four grey cranes rest';

describeOnBothDatabases('a password', (open) => {
  it('is set anew by a mailed link, which confirms the address and signs everybody out', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const hill = await organisation(world, 'Hill Health');
    const stolen = await enter(doors, lake.email);
    for (const { email } of [lake, hill]) {
      await world.run(null, 'account.request-reset', { email });
      const token = await linkMailedTo(world, email, 'reset-password');
      await world.run(null, 'account.reset-password', { token, password: better });
      expect(await world.refusal(null, 'account.reset-password', { token, password: better })).toBe(
        'accounts.link_unusable',
      );
    }
    expect(await doors.sessions.validate(stolen)).toBeNull();
    await expect(enter(doors, lake.email)).rejects.toMatchObject({ reason: 'accounts.sign_in_failed' });
    await enter(doors, lake.email, better);
    await enter(doors, hill.email, better);
  });

  it('is not set by a link that ran out, was replaced or was meant for something else', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const { email } = lake;
    const refused = (token: string) =>
      world.refusal(null, 'account.reset-password', { token, password: better });
    expect(await refused(await linkMailedTo(world, email, 'confirm-email'))).toBe('accounts.link_unusable');
    await world.run(null, 'account.request-reset', { email });
    const first = await linkMailedTo(world, email, 'reset-password');
    await world.run(null, 'account.request-reset', { email });
    expect(await refused(first)).toBe('accounts.link_unusable');
    const second = await linkMailedTo(world, email, 'reset-password');
    world.clock.advance(HOUR_MS);
    expect(await refused(second)).toBe('accounts.link_unusable');
  });

  it('is asked for without a word about whether the address is known, and without flooding its mailbox', async () => {
    const world = await open();
    const { email } = await organisation(world, 'Lake Water');
    const known = await world.run(null, 'account.request-reset', { email });
    expect(await world.run(null, 'account.request-reset', { email: 'nobody@example.org' })).toEqual(known);
    for (let time = 0; time < 5; time += 1) await world.run(null, 'account.request-reset', { email });
    expect(await mailsTo(world, email)).toEqual(['confirm-email', ...Array(3).fill('reset-password')]);
    world.clock.advance(16 * MINUTE_MS);
    await world.run(null, 'account.request-reset', { email });
    expect(await mailsTo(world, email)).toHaveLength(5);
  });

  it('is changed by who knows it, and every other session ends', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const [here, there] = [await enter(doors, lake.email), await enter(doors, lake.email)];
    const keep = (await doors.sessions.validate(here))?.key;
    const wrong = { currentPassword: 'not the password', password: better };
    expect(await world.refusal(await lake.actor(), 'account.change-password', wrong)).toBe('input_invalid');
    expect(await doors.sessions.validate(there)).not.toBeNull();
    const right = { currentPassword: password, password: better, ...(keep && { keep }) };
    await world.run(await lake.actor(), 'account.change-password', right);
    expect(await doors.sessions.validate(here)).not.toBeNull();
    expect(await doors.sessions.validate(there)).toBeNull();
    await enter(doors, lake.email, better);
  });

  it.each(['password1234', '0123456789', 'aaaaaaaaaaaa', 'short', 'PERSON ITSELF'])(
    'is never %j',
    async (bad) => {
      const world = await open();
      const { personId } = await world.run(world.system, 'coordinator.create', {
        name: 'Person Itself',
        email: 'itself@example.org',
        password,
      });
      const actor = await world.actor(personId as never);
      const input = { currentPassword: password, password: bad };
      expect(await world.refusal(actor, 'account.change-password', input)).toBe('input_invalid');
    },
  );
});
