import { expect, it } from 'vitest';
import { DAY_MS, dateOf, type OrganisationId } from '#domain/core/id.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import { mayCommit } from '#domain/organisations/policy.ts';
import { verificationOf, verificationsOf } from '#server/organisations/access.ts';
import { assessment, organisation as page, partners, verifications } from '#server/organisations/queries.ts';
import { organisationsOf, stateOn } from '#server/organisations/verification-sql.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator, inDays, mission, organisation, password, submitted } from './people.ts';

const verify = (organisationId: OrganisationId, validUntil: string) => ({
  organisationId,
  outcome: 'verified' as const,
  reason: 'Certificate seen.',
  validUntil,
});

/** The same states from the pure function and from SQL. */
async function statesAgree(world: World): Promise<string[]> {
  const rows = await organisationsOf(world.database.read)
    .select(['organisation.id', stateOn(dateOf(world.clock.now())).as('state')])
    .execute();
  const derived = await verificationsOf(
    world.database.read,
    rows.map((row) => row.id),
    world.clock.now(),
  );
  expect(Object.fromEntries(rows.map((row) => [row.id, row.state]))).toEqual(Object.fromEntries(derived));
  return [...derived.values()].sort();
}

describeOnBothDatabases('registering an organisation', (open) => {
  it('opens an account and makes the person its administrator, unverified', async () => {
    const world = await open();
    const missionId = await mission(world);
    const lake = await organisation(world, 'Lake Water', [missionId]);
    const actor = await lake.actor();
    expect(actor.organisation).toMatchObject({
      name: 'Lake Water',
      role: 'administrator',
      verification: 'draft',
    });
    expect(mayCommit(actor)).toMatchObject({ allowed: false, reason: 'organisations.not_verified_yet' });
  });

  it('answers the same where the address has an account, and registers nothing then', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const again = { kind: 'national_ngo' as const, name: 'Lake Water Two' };
    const person = { name: 'Somebody Else', email: lake.email.toUpperCase(), password };
    const fresh = { ...person, email: 'fresh@partner.example.org' };
    const known = await world.run(null, 'organisation.register', { ...again, person });
    expect(known).toEqual(await world.run(null, 'organisation.register', { ...again, person: fresh }));
    const rows = await world.database.read.selectFrom('organisation').select('id').execute();
    expect(rows).toHaveLength(2);
  });

  it('adds another organisation to an account', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const second = await world.run(await lake.actor(), 'organisation.register', {
      kind: 'foundation',
      name: 'Lake Fund',
    });
    const actor = await world.actor(lake.personId, second.organisationId as OrganisationId);
    expect(actor.organisation).toMatchObject({ name: 'Lake Fund', role: 'administrator' });
  });

  it('refuses a second text over one that was not read, and loses neither', async () => {
    const world = await open();
    const lake = await organisation(world, 'Lake Water');
    const text = (description: string) => ({
      organisationId: lake.id,
      version: 1,
      name: 'Lake Water',
      description,
    });
    await world.run(await lake.actor(), 'organisation.update', text('First'));
    expect(await world.refusal(await lake.actor(), 'organisation.update', text('Second'))).toBe(
      'stale_version',
    );
    const { description } = await page(world.ask(await lake.actor()), { organisationId: lake.id });
    expect(description).toBe('First');
  });
});

describeOnBothDatabases('verification', (open) => {
  it('admits to the missions asked for and lapses by its date', async () => {
    const world = await open();
    const missionId = await mission(world);
    const lake = await submitted(world, 'Lake Water', [missionId]);
    const assessor = await coordinator(world);
    expect((await verifications(world.ask(assessor), {})).rows.map((row) => row.name)).toEqual([
      'Lake Water',
    ]);
    await world.run(assessor, 'organisation.assess', verify(lake.id, inDays(world, 60)));
    expect((await verifications(world.ask(assessor), {})).rows).toEqual([]);

    const actor = await lake.actor();
    expect(actor.takesPartIn).toEqual([missionId]);
    expect(mayCommit(actor)).toEqual({ allowed: true });
    world.clock.advance(31 * DAY_MS);
    expect((await lake.actor()).organisation?.verification).toBe('expiring');
    expect(mayCommit(await lake.actor())).toEqual({ allowed: true });
    world.clock.advance(30 * DAY_MS);
    const lapsed = await lake.actor();
    expect(mayCommit(lapsed)).toMatchObject({ allowed: false, reason: 'organisations.lapsed' });
    // A lapse stops new commitments only: it still takes part.
    expect(lapsed.takesPartIn).toEqual([missionId]);
  });

  it('is never decided by a member of the organisation, nor by a coordinator of another mission', async () => {
    const world = await open();
    const [asked, other] = [await mission(world, 'MINUONE'), await mission(world, 'MINUTWO')];
    const lake = await submitted(world, 'Lake Water', [asked]);
    const assessor = await coordinator(world);
    const decision = verify(lake.id, inDays(world, 60));

    const own = { kind: 'un_entity' as const, name: 'Own' };
    const mine = await world.run(assessor, 'organisation.register', own);
    const ownId = mine.organisationId as OrganisationId;
    await world.run(await world.actor(assessor.personId, ownId), 'organisation.submit', {
      organisationId: ownId,
      registrationNumber: '1',
      certificateExpiresOn: inDays(world, 300),
      declarations: ['mandate', 'no_sanctions', 'psea', 'safeguarding', 'accountability'],
    });
    const self = verify(ownId, inDays(world, 60));
    expect(await world.refusal(assessor, 'organisation.assess', self)).toBe('organisations.recused');
    const stranger = { ...assessor, coordinates: [other] };
    expect(await world.refusal(stranger, 'organisation.assess', decision)).toBe('not_found');
    expect(await world.refusal(await lake.actor(), 'organisation.assess', decision)).toBe('not_yours_to_do');
  });

  it('needs a reason, a day to come, and a certificate that lasts as long', async () => {
    const world = await open();
    const lake = await submitted(world, 'Lake Water', [await mission(world)]);
    const assessor = await coordinator(world);
    const attempts = [
      verify(lake.id, inDays(world, 0)),
      verify(lake.id, inDays(world, 701)),
      { ...verify(lake.id, inDays(world, 60)), validUntil: undefined },
      { ...verify(lake.id, inDays(world, 60)), reason: ' ' },
    ];
    for (const attempt of attempts) {
      expect(await world.refusal(assessor, 'organisation.assess', attempt)).toBe('input_invalid');
    }
    await world.run(assessor, 'organisation.assess', verify(lake.id, inDays(world, 700)));
  });

  it('is suspended and reinstated, rejected and asked for again', async () => {
    const world = await open();
    const missionId = await mission(world);
    const lake = await submitted(world, 'Lake Water', [missionId]);
    const assessor = await coordinator(world);
    const decide = async (outcome: 'rejected' | 'suspended' | 'reinstated') => {
      world.clock.advance(1_000);
      const validUntil = outcome === 'reinstated' ? inDays(world, 90) : undefined;
      await world.run(assessor, 'organisation.assess', {
        organisationId: lake.id,
        outcome,
        reason: 'Because.',
        validUntil,
      });
      return verificationOf(world.database.read, lake.id, world.clock.now());
    };
    expect(await decide('rejected')).toBe('rejected');
    const suspend = { organisationId: lake.id, outcome: 'suspended', reason: 'Because.' };
    expect(await world.refusal(assessor, 'organisation.assess', suspend)).toBe(
      'organisations.not_assessable',
    );
    world.clock.advance(1_000);
    await world.run(assessor, 'organisation.assess', verify(lake.id, inDays(world, 90)));
    expect(await decide('suspended')).toBe('suspended');
    expect(mayCommit(await lake.actor())).toMatchObject({ reason: 'organisations.suspended' });
    expect(await decide('reinstated')).toBe('verified');
    const { decisions } = await assessment(world.ask(assessor), { organisationId: lake.id });
    expect(decisions.map((each) => each.outcome)).toEqual([
      'reinstated',
      'suspended',
      'verified',
      'rejected',
    ]);
  });

  it('is filtered by SQL as it is derived', async () => {
    const world = await open();
    const missionId = await mission(world);
    const assessor = await coordinator(world);
    await organisation(world, 'Draft', [missionId]);
    await submitted(world, 'Submitted', [missionId]);
    const decided = async (
      name: string,
      ...outcomes: [outcome: 'verified' | 'rejected' | 'suspended', days?: number][]
    ) => {
      const { id } = await submitted(world, name, [missionId]);
      for (const [outcome, days] of outcomes) {
        const validUntil = days === undefined ? undefined : inDays(world, days);
        await world.run(assessor, 'organisation.assess', {
          organisationId: id,
          outcome,
          reason: 'Because.',
          validUntil,
        });
      }
    };
    await decided('Verified', ['verified', 600]);
    await decided('Expiring', ['verified', 40]);
    await decided('Lapsed', ['verified', 5]);
    await decided('Suspended', ['verified', 600], ['suspended']);
    await decided('Rejected', ['rejected']);
    world.clock.advance(10 * DAY_MS);
    expect(await statesAgree(world)).toEqual([...verificationStates].sort());
    const lapsed = await partners(world.ask(assessor), { mission: missionId, verification: 'lapsed' });
    expect(lapsed.rows.map((row) => row.name)).toEqual(['Lapsed']);
    world.clock.advance(20 * DAY_MS);
    await statesAgree(world);
    world.clock.advance(10 * DAY_MS);
    await statesAgree(world);
  });

  it('warns the assessor of names that look alike, and blocks none', async () => {
    const world = await open();
    const missionId = await mission(world);
    await organisation(world, 'Lake Relief');
    const fake = await submitted(world, 'Lаke Reliеf', [missionId]);
    const arabic = await submitted(world, 'إغاثة البحيرة', [missionId]);
    const assessor = world.ask(await coordinator(world));
    const { lookAlikes } = await assessment(assessor, { organisationId: fake.id });
    expect(lookAlikes.map((each) => each.name)).toEqual(['Lake Relief']);
    expect((await assessment(assessor, { organisationId: arabic.id })).lookAlikes).toEqual([]);
  });

  it('shows an organisation to those who share a mission, and to nobody else', async () => {
    const world = await open();
    const missionId = await mission(world);
    const assessor = await coordinator(world);
    const [lake, hill, far] = [
      await submitted(world, 'Lake Water', [missionId]),
      await submitted(world, 'Hill Health', [missionId]),
      await organisation(world, 'Far Away'),
    ];
    for (const { id } of [lake, hill])
      await world.run(assessor, 'organisation.assess', verify(id, inDays(world, 60)));
    const read = async (asker: typeof lake) =>
      page(world.ask(await asker.actor()), { organisationId: lake.id });
    expect((await read(hill)).name).toBe('Lake Water');
    await expect(read(far)).rejects.toMatchObject({ reason: 'not_found' });
    await expect(page(world.ask(null), { organisationId: lake.id })).rejects.toMatchObject({
      reason: 'not_found',
    });
    const seenBy = world.ask(await far.actor());
    await expect(partners(seenBy, { mission: missionId })).rejects.toMatchObject({ reason: 'not_found' });
  });
});
