import { expect, it } from 'vitest';
import type { Scope } from '#domain/core/actor.ts';
import { DAY_MS } from '#domain/core/id.ts';
import { findActor } from '#server/accounts/access.ts';
import { tokens } from '#server/accounts/queries.ts';
import { findToken } from '#server/accounts/tokens.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { inDays, organisation } from '../organisations/people.ts';

const scopes: Scope[] = ['read', 'resources'];

async function actorOf(world: World, token: string | null) {
  const { database, clock } = world;
  const claim = await findToken(database.read, token ?? '', clock.now());
  return claim && findActor(database.read, { ...claim, via: 'token', now: clock.now() });
}

describeOnBothDatabases('a token', (open) => {
  it('acts for its person and organisation within its scopes, and cannot make another', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const input = { name: 'Stock system', scopes, expiresOn: inDays(world, 30) };
    const { token } = await world.run(await lake.actor(), 'token.create', input);
    const program = await actorOf(world, token);
    expect(program).toMatchObject({
      personId: lake.personId,
      organisation: { id: lake.id },
      via: 'token',
      scopes,
    });
    expect(await world.refusal(program, 'token.create', input)).toBe('scope_missing');
    const mighty = await world.run(await lake.actor(), 'token.create', { ...input, scopes: ['accounts'] });
    expect(await world.refusal(await actorOf(world, mighty.token), 'token.create', input)).toBe(
      'accounts.session_only',
    );
  });

  it('is shown once and kept nowhere', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const input = { name: 'Stock system', scopes, expiresOn: inDays(world, 30) };
    const first = await world.run(await lake.actor(), 'token.create', input, 'request-0001');
    const again = await world.run(await lake.actor(), 'token.create', input, 'request-0001');
    expect(first.token).toMatch(/^cnc_[\w-]{43}$/);
    expect(again).toEqual({ tokenId: first.tokenId, token: null });
    const { read } = world.database;
    const kept = [
      await read.selectFrom('api_token').selectAll().execute(),
      await read.selectFrom('request').selectAll().execute(),
      await read.selectFrom('event').selectAll().execute(),
    ];
    expect(JSON.stringify(kept)).not.toContain(first.token);
    expect(await tokens(world.ask(await lake.actor()))).toMatchObject([
      { prefix: first.token?.slice(0, 12) },
    ]);
  });

  it('is worth nothing once revoked, run out, or made for an organisation that was left', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const hill = await organisation(world, 'Hill Health');
    const make = async (days: number) =>
      world.run(await lake.actor(), 'token.create', {
        name: 'Program',
        scopes,
        expiresOn: inDays(world, days),
      });
    const [revoked, short, long] = [await make(300), await make(1), await make(300)];
    expect(await world.refusal(await hill.actor(), 'token.revoke', { tokenId: revoked.tokenId })).toBe(
      'not_found',
    );
    await world.run(await lake.actor(), 'token.revoke', { tokenId: revoked.tokenId });
    expect(await actorOf(world, revoked.token)).toBeNull();
    expect(await actorOf(world, short.token)).not.toBeNull();
    world.clock.advance(2 * DAY_MS);
    expect(await actorOf(world, short.token)).toBeNull();
    expect(await actorOf(world, long.token)).not.toBeNull();
    await world.database.transact(async (tx) => {
      const set = { ended_at: world.clock.now() };
      await tx.updateTable('membership').set(set).where('person_id', '=', lake.personId).execute();
    });
    expect(await actorOf(world, long.token)).toBeNull();
  });

  it('lives from tomorrow for a year at most', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    for (const days of [-1, 0, 367]) {
      const input = { name: 'Program', scopes, expiresOn: inDays(world, days) };
      expect(await world.refusal(await lake.actor(), 'token.create', input)).toBe('input_invalid');
    }
    await world.run(await lake.actor(), 'token.create', {
      name: 'Program',
      scopes,
      expiresOn: inDays(world, 366),
    });
  });
});
