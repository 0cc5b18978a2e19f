import { expect, it } from 'vitest';
import { HOUR_MS, type PersonId } from '#domain/core/id.ts';
import { members } from '#server/organisations/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import {
  coordinator,
  mission,
  organisation,
  password,
  type Registered,
  submitted,
  tokenMailedTo,
} from './people.ts';

const person = { name: 'New Colleague', password };

async function invited(
  world: World,
  by: Registered,
  email: string,
  role: 'member' | 'administrator' = 'member',
) {
  await world.run(await by.actor(), 'membership.invite', { organisationId: by.id, email, role });
  return tokenMailedTo(world, email);
}

describeOnBothDatabases('an invitation', (open) => {
  it('makes its addressee a member in its role, once', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const token = await invited(world, lake, 'new@partner.example.org');
    const accepted = await world.run(null, 'membership.accept-invitation', { token, person });
    const actor = await world.actor(accepted.personId as PersonId, lake.id);
    expect(actor.organisation?.role).toBe('member');
    const again = { token, person: { ...person, name: 'Second User' } };
    expect(await world.refusal(null, 'membership.accept-invitation', again)).toBe(
      'organisations.invitation_unusable',
    );
  });

  it('is written in its addressee’s language where that is known, and else in the one that was chosen', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const hill = await organisation(world, 'Hill Health');
    const { version } = await world.database.read
      .selectFrom('person')
      .select('version')
      .where('email', '=', hill.email)
      .executeTakeFirstOrThrow();
    const profile = { name: 'Hill Person', locale: 'fr', timeZone: 'UTC', theme: 'system', version } as const;
    await world.run(await hill.actor(), 'account.update-profile', profile);
    const invite = async (email: string) => {
      const input = { organisationId: lake.id, email, role: 'member', locale: 'ar' } as const;
      await world.run(await lake.actor(), 'membership.invite', input);
    };
    await invite(hill.email);
    await invite('new@partner.example.org');
    const mails = world.database.read
      .selectFrom('mail')
      .select(['recipient', 'locale'])
      .where('template', '=', 'invitation')
      .orderBy('id');
    expect(await mails.execute()).toEqual([
      { recipient: hill.email, locale: 'fr' },
      { recipient: 'new@partner.example.org', locale: 'ar' },
    ]);
  });

  it('takes no role from whoever accepts it', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const token = await invited(world, lake, 'new@partner.example.org');
    const edited = { token, person, role: 'administrator' };
    expect(await world.refusal(null, 'membership.accept-invitation', edited)).toBe('input_invalid');
  });

  it('runs out after 72 hours, cannot be guessed, and can be taken back', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const refusal = (token: string) => world.refusal(null, 'membership.accept-invitation', { token, person });
    const token = await invited(world, lake, 'new@partner.example.org');
    expect(await refusal(token.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')))).toBe(
      'organisations.invitation_unusable',
    );
    const { invitations } = await members(world.ask(await lake.actor()), { organisationId: lake.id });
    await world.run(await lake.actor(), 'membership.withdraw-invitation', {
      invitationId: invitations[0]?.id ?? '',
    });
    expect(await refusal(token)).toBe('organisations.invitation_unusable');
    const late = await invited(world, lake, 'late@partner.example.org');
    world.clock.advance(72 * HOUR_MS);
    expect(await refusal(late)).toBe('organisations.invitation_unusable');
  });

  it('serves only the address it was sent to', async () => {
    const world = await open();
    const [lake, hill] = [await organisation(world, 'Lake Water'), await organisation(world, 'Hill Health')];
    const token = await invited(world, lake, 'new@partner.example.org');
    const forwarded = await world.refusal(await hill.actor(), 'membership.accept-invitation', { token });
    expect(forwarded).toBe('organisations.invitation_unusable');
    const own = await invited(world, lake, hill.email.toUpperCase());
    await world.run(await hill.actor(), 'membership.accept-invitation', { token: own });
    expect((await world.actor(hill.personId, lake.id)).organisation?.role).toBe('member');
  });

  it('to an address with an account asks its owner to sign in', async () => {
    const world = await open();
    const [lake, hill] = [await organisation(world, 'Lake Water'), await organisation(world, 'Hill Health')];
    const token = await invited(world, lake, hill.email);
    expect(await world.refusal(null, 'membership.accept-invitation', { token, person })).toBe(
      'not_signed_in',
    );
    await world.run(await hill.actor(), 'membership.accept-invitation', { token });
  });

  it('is kept as a hash, and sent by administrators only', async () => {
    const world = await open();
    const [lake, hill] = [await organisation(world, 'Lake Water'), await organisation(world, 'Hill Health')];
    const token = await invited(world, lake, 'new@partner.example.org');
    const kept = await world.database.read.selectFrom('invitation').selectAll().execute();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
    const input = { organisationId: lake.id, email: 'x@partner.example.org', role: 'member' };
    expect(await world.refusal(await hill.actor(), 'membership.invite', input)).toBe('not_found');
  });
});

describeOnBothDatabases('the last administrator', (open) => {
  it('neither leaves nor steps down, until there is another', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const leave = { organisationId: lake.id, personId: lake.personId };
    const actor = await lake.actor();
    expect(await world.refusal(actor, 'membership.end', leave)).toBe('organisations.last_administrator');
    const down = { ...leave, role: 'member' as const };
    expect(await world.refusal(actor, 'membership.change-role', down)).toBe(
      'organisations.last_administrator',
    );

    const token = await invited(world, lake, 'new@partner.example.org', 'administrator');
    await world.run(null, 'membership.accept-invitation', { token, person });
    await world.run(actor, 'membership.end', leave);
    expect((await world.actor(lake.personId, lake.id)).organisation).toBeNull();
    const told = world.published.map(({ stream }) => stream);
    expect(told).toContain(`user:${lake.personId}`);
  });

  it('of two who leave at once one stays', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const token = await invited(world, lake, 'new@partner.example.org', 'administrator');
    const second = await world.run(null, 'membership.accept-invitation', { token, person });
    const other = await world.actor(second.personId as PersonId, lake.id);
    const leaving = [await lake.actor(), other].map((actor) =>
      world.run(actor, 'membership.end', { organisationId: lake.id, personId: actor.personId }),
    );
    const settled = await Promise.allSettled(leaving);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is replaced by a coordinator only where none is left, on the record', async () => {
    const world = await open();
    const lake = await submitted(world, 'Lake Water', [await mission(world)]);
    const heir = await organisation(world, 'Hill Health');
    const assessor = await coordinator(world);
    const recover = { organisationId: lake.id, email: heir.email };
    expect(await world.refusal(assessor, 'membership.recover', recover)).toBe(
      'organisations.has_administrator',
    );
    await world.database.root
      .updateTable('membership')
      .set({ ended_at: world.clock.now() })
      .where('person_id', '=', lake.personId)
      .execute();
    await world.database.root
      .updateTable('person')
      .set({ email_confirmed_at: world.clock.now() })
      .where('id', '=', heir.personId)
      .execute();
    await world.run(assessor, 'membership.recover', recover);
    expect((await world.actor(heir.personId, lake.id)).organisation?.role).toBe('administrator');
    const logged = await world.database.read
      .selectFrom('event')
      .select('person_id')
      .where('type', '=', 'membership.recovered')
      .execute();
    expect(logged[0]?.person_id).toBe(assessor.personId);
  });
});
