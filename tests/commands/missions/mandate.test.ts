import { expect, it } from 'vitest';
import type { MandatedTaskId } from '#domain/core/id.ts';
import { type MissionAction, missionActions, missionStates } from '#domain/missions/lifecycle.ts';
import { mandate } from '#server/missions/queries.ts';
import { approved, scene } from '#tests/commands/initiatives/people.ts';
import { coordinator, mission, organisation, submitted } from '#tests/commands/organisations/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const facts = {
  acronym: 'MINUNEW',
  name: 'New mission',
  area: 'The coast',
  countries: ['SEN', 'GMB'],
  latitude: 13.45,
  longitude: -16.57,
  timeZone: 'Africa/Banjul',
  startedOn: '2026-01-01',
  mandateExpiresOn: '2027-01-01',
  resolution: { reference: 'S/RES/9 (2026)', adoptedOn: '2026-01-01' },
  tasks: [
    { code: 'poc', title: 'Protection of civilians', theme: 'protection' as const },
    { code: 'AID', title: 'Help aid through' },
  ],
};

const { acronym: _, resolution: __, tasks: ___, ...profile } = facts;

const missionRow = (world: World, slug: string) =>
  world.database.read.selectFrom('mission').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();

const typesIn = async (world: World, missionId: string) =>
  (
    await world.database.read
      .selectFrom('event')
      .select('type')
      .where('stream', '=', `mission:${missionId}`)
      .where('type', 'like', 'mission.%')
      .orderBy('seq')
      .execute()
  ).map(({ type }) => type);

describeOnBothDatabases('a mission', (open) => {
  it('is opened once with its mandate and four channels, by coordinators of all missions', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const first = await world.run(actor, 'mission.create', facts, 'the-same-request');
    expect(await world.run(actor, 'mission.create', facts, 'the-same-request')).toEqual(first);
    expect(first.slug).toBe('minunew');
    const { missionId } = first;
    expect(await typesIn(world, missionId)).toEqual(['mission.created']);
    const view = await mandate(world.ask(null), { mission: 'minunew' });
    expect(view.tasks.map(({ code, theme }) => [code, theme])).toEqual([
      ['POC', 'protection'],
      ['AID', null],
    ]);
    expect(view.resolutions).toEqual([
      { reference: 'S/RES/9 (2026)', adoptedOn: '2026-01-01', kind: 'established' },
    ]);
    const channels = await world.database.read
      .selectFrom('channel')
      .select('name')
      .where('mission_id', '=', missionId as never)
      .orderBy('name')
      .execute();
    expect(channels.map(({ name }) => name)).toEqual(['announcements', 'general', 'logistics', 'safety']);

    expect(await world.refusal(actor, 'mission.create', facts)).toBe('input_invalid');
    for (const acronym of ['NEW', 'A', 'M/1']) {
      expect(await world.refusal(actor, 'mission.create', { ...facts, acronym })).toBe('input_invalid');
    }
    const backwards = { ...facts, acronym: 'MINUBACK', mandateExpiresOn: '2025-01-01' };
    expect(await world.refusal(actor, 'mission.create', backwards)).toBe('input_invalid');
    const partner = await organisation(world, 'Wells');
    const other = { ...facts, acronym: 'MINUOTHER' };
    expect(await world.refusal(await partner.actor(), 'mission.create', other)).toBe('not_yours_to_do');
    expect(await world.refusal(null, 'mission.create', other)).toBe('not_signed_in');
    const { n } = await world.database.read
      .selectFrom('mission')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(1);
  });

  it('is corrected by its coordinators alone, and never over what somebody else changed meanwhile', async () => {
    const world = await open();
    const missionId = await mission(world);
    const actor = await coordinator(world);
    const change = { missionId, version: 1, ...profile, name: 'Corrected' };
    expect(await world.run(actor, 'mission.update', change)).toEqual({ version: 2 });
    expect(await missionRow(world, 'minutest')).toMatchObject({ name: 'Corrected', area: 'The coast' });
    expect(await world.refusal(actor, 'mission.update', { ...change, name: 'Late' })).toBe('stale_version');
    // A renewal is not undone by a form that was opened before it.
    await world.run(actor, 'mission.renew-mandate', {
      missionId,
      resolution: { reference: 'S/RES/10 (2026)', adoptedOn: '2026-11-20' },
      expiresOn: '2028-01-01',
    });
    expect(await world.refusal(actor, 'mission.update', { ...change, version: 2 })).toBe('stale_version');
    expect(await missionRow(world, 'minutest')).toMatchObject({
      name: 'Corrected',
      mandate_expires_on: '2028-01-01',
    });
    const elsewhere = await mission(world, 'MINUFAR');
    const far = await organisation(world, 'Far Office');
    await world.database.transact((tx) =>
      tx
        .insertInto('coordinator')
        .values({ person_id: far.personId, mission_id: elsewhere, since: world.clock.now() })
        .execute(),
    );
    expect((await far.actor()).coordinates).toEqual([elsewhere]);
    expect(await world.refusal(await far.actor(), 'mission.update', { ...change, version: 3 })).toBe(
      'missions.coordinators_only',
    );
  });

  it('is renewed as a whole or not at all; the work under a dropped task is named', async () => {
    const stage = await scene(await open());
    const { world, missionId, taskId, coordinator: actor } = stage;
    const initiativeId = await approved(stage);
    const resolution = { reference: 'S/RES/11 (2026)', adoptedOn: '2026-11-20' };
    const renew = (more: object) => ({ missionId, resolution, ...more });
    const elsewhere = await mission(world, 'MINUFAR');
    const { taskId: foreign } = await world.run(actor, 'mission.add-task', {
      missionId: elsewhere,
      code: 'FAR',
      title: 'Elsewhere',
    });
    for (const refused of [
      renew({ dropped: [taskId, foreign] }),
      renew({ added: [{ code: 'WASH', title: 'Twice' }] }),
      renew({ expiresOn: '2026-01-01' }),
    ]) {
      expect(await world.refusal(actor, 'mission.renew-mandate', refused)).toBe('input_invalid');
    }
    expect((await mandate(world.ask(null), { mission: 'minutest' })).resolutions).toHaveLength(1);

    const { taskIds } = await world.run(actor, 'mission.renew-mandate', {
      missionId,
      resolution,
      expiresOn: '2027-11-14',
      dropped: [taskId],
      added: [{ code: 'WASH', title: 'Water for all', theme: 'wash' }],
    });
    const view = await mandate(world.ask(null), { mission: 'minutest' });
    expect(view.expiresOn).toBe('2027-11-14');
    expect(view.tasks.map(({ id, droppedOn }) => [id, droppedOn !== null])).toEqual([
      [taskId, true],
      [taskIds[0], false],
    ]);
    expect(view.tasks[0]?.work.map(({ id }) => id)).toEqual([initiativeId]);
    const { data } = await world.database.read
      .selectFrom('event')
      .select('data')
      .where('type', '=', 'mission.mandate_renewed')
      .where('stream', '=', `mission:${missionId}`)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(data)).toEqual({ missionId, expiresOn: '2027-11-14', dropped: [taskId] });
    expect(
      await world.refusal(actor, 'mission.renew-mandate', renew({ dropped: [taskId as MandatedTaskId] })),
    ).toBe('input_invalid');
  });

  it('takes no second task under a code it holds', async () => {
    const world = await open();
    const missionId = await mission(world);
    const actor = await coordinator(world);
    const task = { missionId, code: 'POC', title: 'Protection' };
    await world.run(actor, 'mission.add-task', task);
    expect(await world.refusal(actor, 'mission.add-task', { ...task, code: 'poc' })).toBe('input_invalid');
    const partner = await submitted(world, 'Wells', [missionId]);
    expect(await world.refusal(await partner.actor(), 'mission.add-task', { ...task, code: 'AID' })).toBe(
      'missions.coordinators_only',
    );
    expect(await typesIn(world, missionId)).toEqual(['mission.created', 'mission.task_added']);
  });

  it('moves along its own arrows and no others', async () => {
    const world = await open();
    const missionId = await mission(world);
    const actor = await coordinator(world);
    const partner = await organisation(world, 'Wells');
    const arrows: Record<string, Partial<Record<MissionAction, string>>> = {
      planned: { activate: 'active', close: 'closed' },
      active: { draw_down: 'drawdown', close: 'closed' },
      drawdown: { activate: 'active', close: 'closed' },
      closed: { reopen: 'drawdown' },
    };
    for (const state of missionStates) {
      for (const action of missionActions) {
        await world.database.transact((tx) =>
          tx.updateTable('mission').set({ state, ended_on: null }).where('id', '=', missionId).execute(),
        );
        const move = { missionId, action };
        expect(await world.refusal(await partner.actor(), 'mission.change-state', move)).toBe(
          'missions.coordinators_only',
        );
        const to = arrows[state]?.[action];
        if (!to) {
          expect(await world.refusal(actor, 'mission.change-state', move)).toBe('wrong_state');
          continue;
        }
        expect(await world.run(actor, 'mission.change-state', move)).toEqual({ state: to });
        const row = await missionRow(world, 'minutest');
        expect([row.state, row.ended_on !== null]).toEqual([to, to === 'closed']);
      }
    }
  });

  it('lets an organisation in once, and seats its people in the open channels', async () => {
    const world = await open();
    const missionId = await mission(world);
    const actor = await coordinator(world);
    const partner = await submitted(world, 'Wells', [missionId]);
    const admit = { missionId, organisationId: partner.id };
    expect(await world.refusal(await partner.actor(), 'mission.admit-organisation', admit)).toBe(
      'missions.coordinators_only',
    );
    expect(await world.run(actor, 'mission.admit-organisation', admit)).toEqual({ admitted: true });
    expect(await world.run(actor, 'mission.admit-organisation', admit)).toEqual({ admitted: false });
    expect((await partner.actor()).takesPartIn).toEqual([missionId]);
    expect((await typesIn(world, missionId)).filter((type) => type.endsWith('admitted'))).toHaveLength(1);
    const seats = await world.database.read
      .selectFrom('channel_seat')
      .innerJoin('channel', 'channel.id', 'channel_seat.channel_id')
      .select('channel.name')
      .where('channel_seat.person_id', '=', partner.personId)
      .execute();
    expect(seats.length).toBeGreaterThanOrEqual(3);
  });
});
