import { expect, it } from 'vitest';
import type { MissionId } from '#domain/core/id.ts';
import { faultsCsv, importJob, listImports } from '#server/imports/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { coordinator, organisation } from '../organisations/people.ts';
import { fileOf, mission, realSheet, rowCounts, uploaded } from './sheets.ts';

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
const nowhere = { word: 'Atlantis' };

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
      destinations: [
        { word: 'Mali', missionId, rows: 3 },
        { word: 'Atlantis', missionId: null, rows: 1 },
      ],
    });
    await world.run(actor, 'import.map', {
      importId,
      version: 1,
      ...plan,
      destinations: [{ word: 'Mali', missionId }, nowhere],
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
    const destinations = [{ word: 'Mali', missionId }, nowhere];
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
    const mapping = { importId, ...plan, destinations: [{ word: 'Mali', missionId }, nowhere] };
    await world.run(actor, 'import.map', { ...mapping, version: 1 });
    const { preview } = await importJob(world.ask(actor), { importId });
    expect(preview?.faults).toEqual([
      { row: 4, column: 'Reached', value: '=60+1', reason: 'imports.row.not_a_number' },
    ]);
    expect(await faultsCsv(world.ask(actor), { importId })).toContain("4,Reached,'=60+1,");
    expect(await world.refusal(actor, 'import.apply', { importId, version: 2 })).toBe('imports.rows_faulty');
    expect(await rowCounts(world)).toMatchObject({ organisations: 0, initiatives: 0, values: 0 });

    await world.run(actor, 'import.map', { ...mapping, version: 2, leaveOutFaulty: true });
    expect(await world.run(actor, 'import.apply', { importId, version: 3 })).toMatchObject({ created: 2 });
    const applied = await importJob(world.ask(actor), { importId });
    expect(applied.outcome).toMatchObject({ rows: 2, faulty: 1, leftOut: 0 });
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
    const destinations = [{ word: 'Mali', missionId }, nowhere];
    await world.run(one, 'import.map', { importId, version: 1, ...plan, destinations });
    expect(await world.refusal(one, 'import.apply', { importId, version: 2 })).toBe(
      'imports.mission_not_yours',
    );

    const stranger = { ...(await coordinator(world, 'Of Another')), coordinates: [other as MissionId] };
    await expect(importJob(world.ask(stranger), { importId })).rejects.toMatchObject({ reason: 'not_found' });
    expect(await world.refusal(stranger, 'import.apply', { importId, version: 2 })).toBe('not_found');
    expect(await listImports(world.ask(stranger))).toEqual([]);
    expect(await listImports(world.ask(all))).toHaveLength(1);
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
});

const real = realSheet('3w-sahel-2014-hxl.csv');

describeOnBothDatabases('the 3W sheet of the Sahel in 2014', (open) => {
  it.skipIf(!real)(
    'is understood but for fractions of people, and imported twice without change',
    async () => {
      const world = await open();
      const actor = await coordinator(world);
      const minusma = await mission(world, actor, 'MINUSMA', ['MLI']);
      const senegal = await mission(world, actor, 'MINUSEN', ['SEN']);
      const inMali = { word: 'Mali', missionId: minusma };
      const mapped = async (destinations: { word: string; missionId?: string }[]) => {
        const importId = await uploaded(world, actor, real ?? '');
        const { preview } = await importJob(world.ask(actor), { importId });
        expect(preview).toMatchObject({ missing: [], hxlRow: 2, yearMissing: true });
        const columns = { ...preview?.columns };
        await world.run(actor, 'import.map', {
          importId,
          version: 1,
          kind: 'activities',
          columns,
          year: 2014,
          destinations,
        });
        return { importId, preview: (await importJob(world.ask(actor), { importId })).preview };
      };
      const both = await mapped([inMali, { word: 'Senegal', missionId: senegal }]);
      expect(both.preview?.faults.map(({ reason, value }) => [reason, value])).toEqual(
        ['24.06', '25.02', '56.62', '28.07'].map((value) => ['imports.row.not_whole', value]),
      );
      expect(await world.refusal(actor, 'import.apply', { importId: both.importId, version: 2 })).toBe(
        'imports.rows_faulty',
      );
      expect(await rowCounts(world)).toMatchObject({ organisations: 0, initiatives: 0, values: 0 });

      const bring = async () => {
        const { importId, preview } = await mapped([inMali, { word: 'Senegal' }]);
        const result = await world.run(actor, 'import.apply', { importId, version: 2 });
        return { expected: preview?.expected.values, result };
      };
      const first = await bring();
      const counts = await rowCounts(world);
      expect(first.expected).toEqual({ created: counts.values, updated: 0, unchanged: 0 });
      expect(first.result.created).toBe(counts.values);
      expect(counts.initiatives).toBeGreaterThan(5);
      const second = await bring();
      expect(second.result).toMatchObject({ created: 0, updated: 0, unchanged: counts.values });
      expect(await rowCounts(world)).toEqual(counts);
    },
  );
});
