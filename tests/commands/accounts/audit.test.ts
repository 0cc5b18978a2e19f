import { expect, it } from 'vitest';
import type { PersonId } from '#domain/core/id.ts';
import { trail } from '#server/audit/queries.ts';
import type { TrailRow } from '#server/audit/view.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator, mission, organisation } from '../organisations/people.ts';
import { confirmed } from './doors.ts';

const ofMission = (rows: readonly TrailRow[]) => new Set(rows.map((row) => row.mission?.name ?? null));

async function setting(world: World) {
  const all = await coordinator(world);
  const [lakeMission, hillMission] = [await mission(world, 'MINULAKE'), await mission(world, 'MINUHILL')];
  const lake = await confirmed(world, await organisation(world, 'Lake Water'));
  await world.run(all, 'coordinator.appoint', { email: lake.email, missionId: lakeMission });
  return { all, lakeMission, hillMission, lake };
}

describeOnBothDatabases('the trail', (open) => {
  it('shows a coordinator their missions, coordinators of all everything, and others nothing', async () => {
    const world = await open();
    const { all, lakeMission, hillMission, lake } = await setting(world);
    const ofLake = await lake.actor();
    expect(ofMission((await trail(world.ask(ofLake), {})).rows)).toEqual(new Set(['MINULAKE']));
    expect((await trail(world.ask(ofLake), { mission: hillMission })).rows).toEqual([]);
    expect(ofMission((await trail(world.ask(all), {})).rows)).toEqual(
      new Set([null, 'MINULAKE', 'MINUHILL']),
    );
    const hill = await organisation(world, 'Hill Health');
    await expect(trail(world.ask(await hill.actor()), {})).rejects.toMatchObject({ reason: 'not_found' });
    await expect(trail(world.ask(null), {})).rejects.toMatchObject({ reason: 'not_signed_in' });
    await world.run(all, 'coordinator.dismiss', { personId: lake.personId, missionId: lakeMission });
    await expect(trail(world.ask(await lake.actor()), {})).rejects.toMatchObject({ reason: 'not_found' });
  });

  it('is narrowed by who, what and when, and paged without gap or repetition', async () => {
    const world = await open();
    const { all } = await setting(world);
    for (let number = 0; number < 60; number += 1) {
      await world.run(null, 'account.request-reset', { email: 'amara.diallo@un.example.org' });
      world.clock.advance(16 * 60_000);
    }
    const asked = { type: 'account.reset_requested' };
    const first = await trail(world.ask(all), asked);
    const second = await trail(world.ask(all), { ...asked, after: first.next ?? '' });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([first.rows.length, second.rows.length, new Set(ids).size, second.next]).toEqual([
      50,
      10,
      60,
      null,
    ]);
    expect(
      (await trail(world.ask(all), { person: all.personId })).rows.every(
        (row) => row.person?.id === all.personId,
      ),
    ).toBe(true);
    expect((await trail(world.ask(all), { to: '2026-11-23' })).rows).toEqual([]);
  });

  it('is exported on the record, within one’s reach, with nothing a spreadsheet executes', async () => {
    const world = await open();
    const { all, lake } = await setting(world);
    const name = '=HYPERLINK("evil")';
    const { personId } = await world.run(world.system, 'coordinator.create', {
      name,
      email: 'formula@un.example.org',
      password: 'seven quiet herons wade',
    });
    await world.run(await world.actor(personId as PersonId), 'audit.export', {});
    const { csv, rows } = await world.run(all, 'audit.export', {}, 'export-0001');
    expect(csv).toContain(`"'=HYPERLINK(""evil"")"`);
    expect(rows).toBeGreaterThan(5);
    expect(await world.run(all, 'audit.export', {}, 'export-0001')).toEqual({ csv: '', rows });
    const exports = await trail(world.ask(all), { type: 'audit.exported' });
    expect(exports.rows.map((row) => row.person?.name)).toEqual(['Amara Diallo', name]);
    const own = await world.run(await lake.actor(), 'audit.export', {});
    expect(own.csv).not.toContain('MINUHILL');
    const stranger = await organisation(world, 'Hill Health');
    expect(await world.refusal(await stranger.actor(), 'audit.export', {})).toBe('not_found');
  });
});
