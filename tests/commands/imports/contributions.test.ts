import { expect, it } from 'vitest';
import { importJob } from '#server/imports/queries.ts';
import { contributions } from '#server/missions/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { mission, realSheet, rowCounts, uploaded } from './sheets.ts';

const sheet = `Année;Pays contributeur;Mission;Femmes;Hommes;Total
2017;Rwanda;MINUTEST;12;1 200;1213
2018;Rwanda;MINUTEST;20;1 300;1320
2018;Tchad;ELSEWHERE;0;5;5
`;

describeOnBothDatabases('a table of contributions', (open) => {
  it('goes to the missions it names; what it does not know is left out', async () => {
    const world = await open();
    const actor = await coordinator(world);
    await mission(world, actor, 'MINUTEST', ['TCD']);
    const importId = await uploaded(world, actor, sheet);
    const { preview, kind } = await importJob(world.ask(actor), { importId });
    expect(kind).toBe('contributions');
    expect(preview).toMatchObject({
      faultCount: 0,
      expected: { values: { created: 4 }, leftOut: 1 },
    });
    await world.run(actor, 'import.apply', { importId, version: 1 });
    const { rows } = await contributions(world.ask(null), { mission: 'minutest' });
    expect(rows).toEqual([
      { country: 'Rwanda', year: 2018, women: 20, men: 1_300 },
      { country: 'Rwanda', year: 2017, women: 12, men: 1_200 },
    ]);

    const corrected = await uploaded(world, actor, sheet.replace('20;1 300;1320', '21;1 300;1321'));
    const result = await world.run(actor, 'import.apply', { importId: corrected, version: 1 });
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
  });
});

const real = realSheet('contributions-2010-2018.csv');

describeOnBothDatabases('the contributions of 2010 to 2018', (open) => {
  it.skipIf(!real)('are imported within seconds, and again without change', async () => {
    const world = await open();
    const actor = await coordinator(world);
    for (const acronym of ['MINUSMA', 'MINUSCA', 'UNMISS', 'MONUSCO', 'UNIFIL']) {
      await mission(world, actor, acronym, ['MLI']);
    }
    const importId = await uploaded(world, actor, real ?? '');
    const { preview } = await importJob(world.ask(actor), { importId });
    expect(preview?.faultCount).toBe(0);
    const begun = performance.now();
    const first = await world.run(actor, 'import.apply', { importId, version: 1 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(first.created).toBe((287 + 239 + 513 + 458 + 300) * 2);
    const again = await uploaded(world, actor, real ?? '');
    const second = await world.run(actor, 'import.apply', { importId: again, version: 1 });
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: first.created });
    expect((await rowCounts(world)).contributions).toBe(first.created);
  });
});
