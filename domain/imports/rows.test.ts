import { expect, it } from 'vitest';
import { activityKeys, readActivities } from './activities.ts';
import { readContributions } from './contributions.ts';
import { findColumns, findHead } from './head.ts';

const reading = (sheet: string[][], year: number | null = null) => {
  const head = findHead(sheet);
  return { head, columns: findColumns(sheet, head), year, numbers: 'auto' as const };
};

const work = (...rows: string[][]) => [
  ['Organization', 'Project', 'Indicator', 'Country', 'Region', 'Month', 'Target', 'Reached'],
  ...rows,
];
const troops = (...rows: string[][]) => [['Year', 'Country', 'Mission', 'Female', 'Male', 'Total'], ...rows];

it('says for each faulty cell its row, column, value and reason, and keeps the other rows', () => {
  const sheet = work(
    ['OXFAM', 'P-001', 'People', 'Mali', 'Gao', 'June', '100', '24.06'],
    ['', '', '', '', '', '', '', ''],
    ['OXFAM', 'P-001', 'People', 'Mali', 'Mopti', 'June', '100', '50'],
    ['', 'P-002', 'People', 'Mali', 'Mopti', 'Junk', '100', '50'],
  );
  const { rows, faults } = readActivities(sheet, reading(sheet, 2014));
  expect(rows).toMatchObject([{ row: 4, admin1: 'Mopti', reached: 50, period: { start: '2014-06-01' } }]);
  expect(faults).toEqual([
    { row: 2, column: 'Reached', value: '24.06', reason: 'imports.row.not_whole' },
    { row: 5, column: 'Organization', value: '', reason: 'imports.row.empty' },
    { row: 5, column: 'Month', value: 'Junk', reason: 'imports.row.not_a_period' },
  ]);
});

it('counts a repeated row once and refuses one that says otherwise', () => {
  const row = ['OXFAM', 'P-001', 'People', 'Mali', 'Gao', 'June', '100', '50'];
  const same = work(row, row);
  expect(readActivities(same, reading(same, 2014))).toMatchObject({ rows: [{ row: 2 }], faults: [] });
  const other = work(row, [...row.slice(0, 7), '51']);
  expect(readActivities(other, reading(other, 2014)).faults).toEqual([
    { row: 3, column: 'Reached', value: '51', reason: 'imports.row.contradicts' },
  ]);
});

it('keys what a row reports by what it is about, not by its figures', () => {
  const sheet = work(
    ['OXFAM', 'P-1', 'People', 'Mali', 'Gao', 'June', '100', '50'],
    ['Oxfam ', 'P-1', 'People', 'Mali', 'Gao', 'May', '100', '70'],
    ['OXFAM', 'P-2', 'People', 'Mali', 'Gao', 'June', '100', '50'],
  );
  const [june, may, other] = readActivities(sheet, reading(sheet, 2014)).rows;
  if (!june || !may || !other) throw new Error('three rows were expected');
  const keysOf = activityKeys();
  expect(keysOf(june).initiative).toBe(keysOf(may).initiative);
  expect(keysOf(june).indicator).toBe(keysOf(may).indicator);
  expect(keysOf(june).value).not.toBe(keysOf(may).value);
  expect(keysOf(june).initiative).not.toBe(keysOf(other).initiative);
});

it('tolerates a total that rounding moved by one, and no more', () => {
  const sheet = troops(
    ['2018', 'Algeria', 'MONUSCO', '0', '2', '3'],
    ['2018', 'Chad', 'MINUSMA', '10', '20', '32'],
    ['2018', 'Chad', 'MINUSCA', '', '20', ''],
    ['year', 'Chad', 'MINUSCA', '', '', ''],
  );
  const { rows, faults } = readContributions(sheet, reading(sheet));
  expect(rows).toMatchObject([
    { country: 'Algeria', women: 0, men: 2 },
    { mission: 'MINUSCA', women: null, men: 20 },
  ]);
  expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'imports.row.sum_differs'],
    [5, 'imports.row.empty'],
    [5, 'imports.row.not_a_year'],
  ]);
});
