import { expect, it } from 'vitest';
import { importJob } from '#server/imports/queries.ts';
import { contributions } from '#server/missions/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { mission, rowCounts, uploaded } from './sheets.ts';

const sheet = `Année;Pays contributeur;Mission;Femmes;Hommes;Total
2017;Rwanda;MINUTEST;12;1 200;1213
2018;Rwanda;MINUTEST;20;1 300;1320
2018;Tchad;ELSEWHERE;0;5;5
`;

describeOnBothDatabases('a table of contributions', (open) => {
  it('goes to the missions it names; the rows of another are errors until they are left out', async () => {
    const world = await open();
    const actor = await coordinator(world);
    await mission(world, actor, 'MINUTEST', ['TCD']);
    const importId = await uploaded(world, actor, sheet);
    const { preview, kind } = await importJob(world.ask(actor), { importId });
    expect(kind).toBe('contributions');
    expect(preview).toMatchObject({
      faults: [{ row: 4, column: 'Mission', value: 'ELSEWHERE', reason: 'imports.row.mission_unknown' }],
      expected: { values: { created: 4 }, faulty: 1 },
    });
    expect(await world.refusal(actor, 'import.apply', { importId, version: 1 })).toBe('imports.rows_faulty');
    expect((await rowCounts(world)).contributions).toBe(0);
    await world.run(actor, 'import.apply', { importId, version: 1, leaveOutFaulty: true });
    const { years, countries } = await contributions(world.ask(null), { mission: 'minutest' });
    expect(years).toEqual([
      { year: 2017, women: 12, men: 1_200, countries: 1 },
      { year: 2018, women: 20, men: 1_300, countries: 1 },
    ]);
    expect(countries).toEqual([{ country: 'Rwanda', women: 20, men: 1_300 }]);

    const corrected = await uploaded(world, actor, sheet.replace('20;1 300;1320', '21;1 300;1321'));
    const result = await world.run(actor, 'import.apply', {
      importId: corrected,
      version: 1,
      leaveOutFaulty: true,
    });
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
  });
});
