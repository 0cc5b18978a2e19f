import { expect, it } from 'vitest';
import type { MissionId } from '#domain/core/id.ts';
import { faultsCsv, importJob, listImports, waitingForMe } from '#server/imports/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { coordinator, organisation } from '../organisations/people.ts';
import { fileOf, mission, rowCounts, uploaded } from './sheets.ts';

const header = 'Cluster,Organization,ProjectCode,Month,Activity,Indicator,Country,Admin1,Target,Reached\n';
const hxl = '#sector,#org,,,#activity,,#country,#adm1,,\n';
const good = `${header}${hxl}WASH,Lake Water,00017,June,Wells,People served,Mali,Gao,100,40
WASH,Lake Water,00017,July,Wells,People served,Mali,Gao,100,60
Health,Clinic Trust,H-1,June,Clinics,Visits,Mali,Mopti,200,10
Health,Clinic Trust,H-2,June,Clinics,Visits,Atlantis,North,50,5
`;

const plan = {
  kind: 'activities' as const,
  columns: {
    sector: 0,
    organisation: 1,
    project: 2,
    period: 3,
    activity: 4,
    indicator: 5,
    country: 6,
    admin1: 7,
    target: 8,
    reached: 9,
  },
  year: 2014,
};
const nowhere = { word: 'Atlantis', to: 'nowhere' };

describeOnBothDatabases('a 3W sheet', (open) => {
  it('becomes organisations, initiatives and values of the mission in its country, once', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['MLI']);
    const importId = await uploaded(world, actor, good);

    const found = await importJob(world.ask(actor), { importId });
    expect(found.preview).toMatchObject({
      hxlRow: 2,
      missing: [],
      yearMissing: true,
      placements: [
        { word: 'Mali', to: missionId, chosen: false },
        { word: 'Atlantis', to: null, chosen: false, rows: 1 },
      ],
      hashtags: ['#sector', '#org', '', '', '#activity', '', '#country', '#adm1', '', ''],
    });
    await world.run(actor, 'import.map', {
      importId,
      version: 1,
      ...plan,
      destinations: [{ word: 'Mali', to: missionId }, nowhere],
    });
    const { preview } = await importJob(world.ask(actor), { importId });
    expect(preview).toMatchObject({
      faultCount: 0,
      expected: {
        organisations: { created: 2 },
        initiatives: { created: 2 },
        indicators: { created: 2 },
        values: { created: 3 },
        rows: 3,
        leftOut: 1,
      },
    });
    expect(await rowCounts(world)).toMatchObject({ organisations: 0, values: 0 });

    const result = await world.run(actor, 'import.apply', { importId, version: 2 });
    expect(result).toMatchObject({ created: 3, updated: 0, unchanged: 0 });
    const initiatives = await world.database.read
      .selectFrom('initiative')
      .selectAll()
      .where('theme', '=', 'wash')
      .execute();
    expect(initiatives).toMatchObject([
      {
        mission_id: missionId,
        title: 'Wells (00017)',
        starts_on: '2014-06-01',
        ends_on: '2014-07-31',
        source: 'import',
      },
    ]);
    const organisations = await world.database.read
      .selectFrom('mission_participant')
      .innerJoin('organisation', 'organisation.id', 'organisation_id')
      .select(['name', 'source', 'submitted_at'])
      .orderBy('name')
      .execute();
    expect(organisations).toEqual([
      { name: 'Clinic Trust', source: 'import', submitted_at: null },
      { name: 'Lake Water', source: 'import', submitted_at: null },
    ]);
    expect(await world.refusal(actor, 'import.apply', { importId, version: 3 })).toBe('wrong_state');
  });

  it('changes nothing when it is imported again, and only what differs when it was corrected', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['MLI']);
    const destinations = [{ word: 'Mali', to: missionId }, nowhere];
    const bring = async (sheet: string) => {
      const importId = await uploaded(world, actor, sheet);
      await world.run(actor, 'import.map', { importId, version: 1, ...plan, destinations });
      const { preview } = await importJob(world.ask(actor), { importId });
      return {
        expected: preview?.expected.values,
        result: await world.run(actor, 'import.apply', { importId, version: 2 }),
      };
    };
    await bring(good);
    const before = await rowCounts(world);
    const again = await bring(good);
    expect(again.expected).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await rowCounts(world)).toEqual(before);

    const corrected = await bring(good.replace('Gao,100,60', 'Gao,100,66'));
    expect(corrected.expected).toEqual({ created: 0, updated: 1, unchanged: 2 });
    expect(corrected.result).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(await rowCounts(world)).toEqual(before);
  });

  it('imports nothing while a row is faulty, unless faulty rows are expressly left out', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['MLI']);
    const broken = good.replace('Gao,100,60', 'Gao,100,=60+1').replace('North,50,5', 'North,50,bad');
    const importId = await uploaded(world, actor, broken);
    const mapping = { importId, ...plan, destinations: [{ word: 'Mali', to: missionId }, nowhere] };
    await world.run(actor, 'import.map', { ...mapping, version: 1 });
    const { preview } = await importJob(world.ask(actor), { importId });
    expect(preview?.faults).toEqual([
      { row: 4, column: 'Reached', value: '=60+1', reason: 'imports.row.not_a_number' },
    ]);
    const heads = ['row', 'column', 'value', 'what to do', 'code'];
    expect(await faultsCsv(world.ask(actor), { importId, heads, say: (reason) => reason })).toBe(
      "\uFEFFrow,column,value,what to do,code\r\n4,Reached,'=60+1,imports.row.not_a_number,imports.row.not_a_number\r\n",
    );
    expect(await world.refusal(actor, 'import.apply', { importId, version: 2 })).toBe('imports.rows_faulty');
    expect(await rowCounts(world)).toMatchObject({ organisations: 0, initiatives: 0, values: 0 });

    expect(
      await world.run(actor, 'import.apply', { importId, version: 2, leaveOutFaulty: true }),
    ).toMatchObject({ created: 2 });
    const { result } = await importJob(world.ask(actor), { importId });
    expect(result?.outcome).toMatchObject({ rows: 2, faulty: 1, leftOut: 1 });
    expect(result?.missions).toMatchObject([{ id: missionId, rows: 2 }]);
    expect(result?.organisations.map(({ name }) => name)).toEqual(['Lake Water', 'Clinic Trust']);
    expect(result?.initiatives.map(({ name }) => name)).toEqual(['Wells (00017)', 'Clinics (H-1)']);
  });

  it('is for coordinators, each for their own missions, and seen by no other', async () => {
    const world = await open();
    const all = await coordinator(world);
    const missionId = await mission(world, all, 'MINUTEST', ['MLI']);
    const other = await mission(world, all, 'MINUOTHER', ['TCD']);
    const onlooker = await (await organisation(world, 'Onlooker')).actor();
    expect(await world.refusal(onlooker, 'import.upload', { file: fileOf(good) })).toBe(
      'imports.coordinators_only',
    );
    const one = { ...(await coordinator(world, 'Of One Mission')), coordinates: [other as MissionId] };

    const importId = await uploaded(world, one, good);
    const destinations = [{ word: 'Mali', to: missionId }, nowhere];
    expect(await world.refusal(one, 'import.map', { importId, version: 1, ...plan, destinations })).toBe(
      'imports.mission_not_yours',
    );
    const forOther = { file: fileOf(good), missionId };
    expect(await world.refusal(one, 'import.upload', forOther)).toBe('imports.mission_not_yours');

    const colleague = { ...(await coordinator(world, 'Of The Same')), coordinates: [missionId as MissionId] };
    const shared = await world.run(all, 'import.upload', forOther);
    expect(await listImports(world.ask(colleague), { mission: 'minutest' })).toMatchObject([
      { id: shared.importId, mission: { slug: 'minutest' } },
    ]);
    await world.run(colleague, 'import.abandon', { importId: shared.importId, version: 1 });

    const stranger = { ...(await coordinator(world, 'Of Another')), coordinates: [other as MissionId] };
    await expect(importJob(world.ask(stranger), { importId })).rejects.toMatchObject({ reason: 'not_found' });
    expect(await world.refusal(stranger, 'import.apply', { importId, version: 1 })).toBe('not_found');
    expect(await listImports(world.ask(stranger))).toEqual([]);
    expect(await listImports(world.ask(all))).toHaveLength(2);
  });

  it('is refused beside its field where it cannot be read, and erased when it is given up', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const refused = await world
      .run(actor, 'import.upload', { file: fileOf('a,b\n1,"open\n') })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ issues: [{ path: 'file', reason: 'imports.broken_csv' }] });
    const importId = await uploaded(world, actor, good);
    await world.run(actor, 'import.abandon', { importId, version: 1 });
    expect(await world.database.read.selectFrom('import_file').selectAll().execute()).toEqual([]);
  });

  it('is for the mission picked where it says no country, and waits in its queue until it is applied', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['MLI']);
    await mission(world, actor, 'MINUOTHER', ['TCD']);
    const national = `Partner,Activity,Region,Start date,End date,Reached
Lake Water,Wells,Gao,15/06/2014,2014-08-31,40
Lake Water,Wells,Gao,05/06/2014,2014-08-31,40
Lake Water,Wells,Mopti,2014-09-01,2014-08-31,7
`;
    const { importId } = await world.run(actor, 'import.upload', { file: fileOf(national), missionId });
    const found = await importJob(world.ask(actor), { importId });
    expect(found.preview).toMatchObject({
      missing: [],
      placements: [{ word: '', to: missionId, rows: 3 }],
      faults: [
        { row: 3, column: 'Start date', reason: 'imports.row.date_ambiguous' },
        { row: 4, column: 'End date', reason: 'imports.row.ends_before_start' },
      ],
    });
    expect(await waitingForMe(world.ask(actor))).toMatchObject([
      { key: 'imports-to-apply', count: 1, items: [{ title: 'sheet.csv', href: `/imports/${importId}` }] },
    ]);
    await world.run(actor, 'import.apply', { importId, version: 1, leaveOutFaulty: true });
    expect(await waitingForMe(world.ask(actor))).toEqual([]);
    expect(
      await world.database.read.selectFrom('initiative').select(['starts_on', 'ends_on']).execute(),
    ).toEqual([{ starts_on: '2014-06-01', ends_on: '2014-08-31' }]);

    const elsewhere = await uploaded(world, actor, national);
    const { preview } = await importJob(world.ask(actor), { importId: elsewhere });
    expect(preview?.missing).toEqual(['country']);
  });
});
