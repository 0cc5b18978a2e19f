import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { importJob } from '#server/imports/queries.ts';
import { contributionRows } from '#server/missions/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { doQueuedImports, fileOf, mission, realSheet, rowCounts } from './sheets.ts';
import { workbook } from './workbook.ts';

const who = realSheet('3w-sahel-2014-hxl.csv');
const troops = realSheet('contributions-2010-2018.csv');

const rowsOf = (sheet: Buffer): string[][] => parse(sheet.toString('utf8'), { relax_column_count: true });

/** The sheet as another program writes it: semicolons, quotation marks, Windows' letters. */
const inWindows = (sheet: Buffer): Buffer =>
  Buffer.from(
    rowsOf(sheet)
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n'),
    'latin1',
  );

async function bring(world: World, actor: Actor, missionId: string | null, content: Buffer, year?: number) {
  const { importId, kind } = await world.run(actor, 'import.upload', {
    file: fileOf(content),
    ...(missionId ? { missionId } : {}),
  });
  const { preview: found } = await importJob(world.ask(actor), { importId });
  if (!found) throw new Error('a preview was expected');
  if (year) {
    await world.run(actor, 'import.map', {
      importId,
      version: 1,
      kind: kind as 'activities',
      columns: found.columns,
      year,
      ...(missionId ? { missionId } : {}),
    });
  }
  const version = year ? 2 : 1;
  const { preview } = await importJob(world.ask(actor), { importId });
  if (!preview) throw new Error('a preview was expected');
  return { importId, version, found, preview };
}

/** What a sheet with more rows than one waits for brought, once the portal has written it. */
async function valuesOf(world: World, actor: Actor, importId: string) {
  await world.run(actor, 'import.apply', { importId, version: 1, leaveOutFaulty: true });
  await doQueuedImports(world);
  const { result } = await importJob(world.ask(actor), { importId });
  if (!result) throw new Error('a result was expected');
  return result.outcome.values;
}

describeOnBothDatabases('the 3W sheet of the Sahel in 2014', (open) => {
  it.skipIf(!who)(
    'becomes organisations, initiatives and values of the mission picked, whole and once',
    async () => {
      if (!who) return;
      const world = await open();
      const actor = await coordinator(world);
      const minusma = await mission(world, actor, 'MINUSMA', ['MLI']);
      const first = await bring(world, actor, minusma, who, 2014);
      expect(first.found).toMatchObject({ missing: [], hxlRow: 2, headerRow: 1, rowCount: 244 });
      expect(first.found.yearMissing).toBe(true);
      expect(first.preview.placements).toMatchObject([
        { word: 'Mali', to: minusma },
        { word: 'Senegal', to: minusma },
      ]);
      expect(first.preview.faults.map(({ reason, value }) => [reason, value])).toEqual(
        ['24.06', '25.02', '56.62', '28.07'].map((value) => ['imports.row.not_whole', value]),
      );
      const { importId, version } = first;
      expect(await world.refusal(actor, 'import.apply', { importId, version })).toBe('imports.rows_faulty');
      expect(await rowCounts(world)).toMatchObject({ organisations: 0, initiatives: 0, values: 0 });

      const apply = { importId, version, leaveOutFaulty: true };
      const result = await world.run(actor, 'import.apply', apply);
      const counts = await rowCounts(world);
      expect(counts).toMatchObject({ organisations: 11, values: 240 });
      expect(counts.initiatives).toBe(first.preview.expected.initiatives.created);
      expect(result).toEqual({ importId, state: 'applied', created: 240, updated: 0, unchanged: 0 });

      const variants = {
        'the same sheet': who,
        'with a byte-order mark': Buffer.concat([Buffer.from('\uFEFF'), who]),
        'with semicolons, in Windows-1252': inWindows(who),
        'as the second sheet of a workbook': workbook([[['Read me'], ['3W, June']], rowsOf(who)]),
      };
      for (const [name, content] of Object.entries(variants)) {
        const again = await bring(world, actor, minusma, content, 2014);
        expect(again.preview.expected, name).toMatchObject({ values: { created: 0, updated: 0 }, faulty: 4 });
        const { importId: id } = again;
        const applied = await world.run(actor, 'import.apply', {
          importId: id,
          version: 2,
          leaveOutFaulty: true,
        });
        expect(applied, name).toMatchObject({ created: 0, updated: 0, unchanged: 240 });
        expect(await rowCounts(world), name).toEqual(counts);
      }
    },
  );
});

describeOnBothDatabases('the contributions of 2010 to 2018', (open) => {
  it.skipIf(!troops)('spread to the missions they name within seconds, once', async () => {
    if (!troops) return;
    const world = await open();
    const actor = await coordinator(world);
    const sums = new Map<string, number>();
    for (const [, , acronym = '', women, men] of rowsOf(troops).slice(1)) {
      sums.set(acronym, (sums.get(acronym) ?? 0) + Number(women) + Number(men));
    }
    const all = [...sums.keys()];
    const known = all.filter((acronym) => /^[A-Z]{2,12}$/.test(acronym));
    for (const acronym of known) await mission(world, actor, acronym, ['MLI']);
    const { importId, preview } = await bring(world, actor, null, troops);
    expect(preview.placements).toHaveLength(all.length);
    expect(new Set(preview.faults.map(({ reason }) => reason))).toEqual(
      new Set(known.length < all.length ? ['imports.row.mission_unknown'] : []),
    );
    const begun = performance.now();
    const first = await valuesOf(world, actor, importId);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(first.created).toBe((4_816 - preview.expected.faulty) * 2);
    for (const acronym of known) {
      const rows = await contributionRows(world.ask(null), { mission: acronym.toLowerCase() });
      const sum = rows.reduce((total, row) => total + Number(row.women) + Number(row.men), 0);
      expect([acronym, sum]).toEqual([acronym, sums.get(acronym)]);
    }
    const again = await bring(world, actor, null, workbook([rowsOf(troops)]));
    expect(await valuesOf(world, actor, again.importId)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: first.created,
    });
    expect((await rowCounts(world)).contributions).toBe(first.created);
  });

  it.skipIf(!troops)('bring nothing where the sheet breaks off in the middle', async () => {
    if (!troops) return;
    const world = await open();
    const actor = await coordinator(world);
    for (const acronym of ['MINUSMA', 'MONUSCO']) await mission(world, actor, acronym, ['MLI']);
    const torn = Buffer.concat([troops.subarray(0, 90_000), Buffer.from('\n2011,"Chad,MINUSMA,1,2,3\n')]);
    expect(await world.refusal(actor, 'import.upload', { file: fileOf(torn) })).toBe('input_invalid');
    const wrong = troops.toString('utf8').replaceAll(',MINUSMA,0,', ',MINUSMA,none,');
    const { importId } = await bring(world, actor, null, Buffer.from(wrong));
    expect(await world.refusal(actor, 'import.apply', { importId, version: 1 })).toBe('imports.rows_faulty');
    expect(await rowCounts(world)).toMatchObject({ organisations: 0, contributions: 0 });
  });
});
