import { expect, it } from 'vitest';
import { DAY_MS } from '#domain/core/id.ts';
import { organisations, sessions } from '#server/accounts/queries.ts';
import { signOut } from '#server/accounts/sign-in.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
import { confirmed, doorsOf, enter, eventTypes, linkMailedTo } from './doors.ts';

const refusal = { reason: 'accounts.sign_in_failed' };

describeOnBothDatabases('a session', (open) => {
  it('opens with the right password, once the address is confirmed, for the organisation one belongs to', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await organisation(world, 'Lake Water');
    await expect(enter(doors, lake.email)).rejects.toMatchObject(refusal);
    await confirmed(world, lake);
    await expect(enter(doors, lake.email, 'not the password')).rejects.toMatchObject(refusal);
    await expect(enter(doors, 'nobody@example.org')).rejects.toMatchObject(refusal);
    const id = await enter(doors, lake.email.toUpperCase());
    expect(await doors.sessions.validate(id)).toMatchObject({
      personId: lake.personId,
      organisationId: lake.id,
    });
    const started = world.database.read
      .selectFrom('event')
      .select('person_id')
      .where('type', '=', 'session.started');
    expect(await started.execute()).toEqual([{ person_id: lake.personId }]);
  });

  it('is stored under a hash, so that the database opens none', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const id = await enter(doors, lake.email);
    const stored = await world.database.read.selectFrom('session').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(id);
    expect(await doors.sessions.validate(stored.id)).toBeNull();
    expect(doors.sessions.cookieFor(id)).toMatch(/^__Host-concord=\w{40}; HttpOnly;.*SameSite=Lax; Secure$/);
    expect(doors.sessions.readCookie(`a=1; __Host-concord=${id}`)).toBe(id);
    expect(doors.sessions.readCookie(`__Host-concord=${id}x`)).toBeNull();
  });

  it('ends two weeks after it was last used, and sixty days after it began', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const [idle, used] = [await enter(doors, lake.email), await enter(doors, lake.email)];
    for (const day of [8, 16, 24, 32, 40, 48, 56]) {
      world.clock.advance(8 * DAY_MS);
      expect(await doors.sessions.validate(used), `day ${day}`).toMatchObject({ fresh: true });
    }
    expect(await doors.sessions.validate(idle)).toBeNull();
    world.clock.advance(5 * DAY_MS);
    expect(await doors.sessions.validate(used)).toBeNull();
  });

  it('ends at once on signing out, here and elsewhere, and its sockets are told', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const ids = [
      await enter(doors, lake.email),
      await enter(doors, lake.email),
      await enter(doors, lake.email),
    ];
    const actor = await lake.actor();
    const here = await doors.sessions.validate(ids[0] ?? '');
    expect(await sessions(world.ask(actor))).toHaveLength(3);
    if (here) await signOut(doors, { ...here, actor });
    expect((await eventTypes(world)).slice(-2)).toEqual(['session.ended', 'rights.changed']);
    const keep = (await doors.sessions.validate(ids[1] ?? ''))?.key ?? '';
    expect(await world.run(actor, 'account.end-other-sessions', { keep })).toEqual({ ended: 1 });
    const left = await Promise.all(ids.map((id) => doors.sessions.validate(id)));
    expect(left.map(Boolean)).toEqual([false, true, false]);
  });

  it('of somebody else can be neither ended nor switched', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const hill = await organisation(world, 'Hill Health');
    const session = await doors.sessions.validate(await enter(doors, lake.email));
    const sessionId = session?.key ?? '';
    expect(await world.refusal(await hill.actor(), 'account.end-session', { sessionId })).toBe('not_found');
    const asHill = { sessionId, organisationId: hill.id };
    expect(await world.refusal(await hill.actor(), 'account.act-as', asHill)).toBe('not_found');
    expect(await world.refusal(await lake.actor(), 'account.act-as', asHill)).toBe(
      'accounts.not_your_organisation',
    );
  });

  it('goes on for another organisation of the person, and for none once they left it', async () => {
    const world = await open();
    const doors = doorsOf(world);
    const lake = await confirmed(world, await organisation(world, 'Lake Water'));
    const actor = await lake.actor();
    await world.run(actor, 'organisation.register', { kind: 'foundation', name: 'Second House' });
    const [, second] = await organisations(world.ask(actor));
    const id = await enter(doors, lake.email);
    const sessionId = (await doors.sessions.validate(id))?.key ?? '';
    await world.run(actor, 'account.act-as', { sessionId, organisationId: second?.id ?? null });
    expect(await doors.sessions.validate(id)).toMatchObject({ organisationId: second?.id });
    await world.run(actor, 'account.act-as', { sessionId });
    expect(await doors.sessions.validate(id)).toMatchObject({ organisationId: null });
  });

  it('confirms an address by its link once', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const token = await linkMailedTo(world, lake.email, 'confirm-email');
    await world.run(null, 'account.confirm-email', { token });
    expect(await world.refusal(null, 'account.confirm-email', { token })).toBe('accounts.link_unusable');
  });
});
