import { expect, it } from 'vitest';
import { columnsOf, findColumns, findHead, kindOf } from './head.ts';
import { fieldOfHeader } from './header-words.ts';
import { fieldOfHxl } from './hxl.ts';

const understood = (sheet: string[][]) => {
  const head = findHead(sheet);
  const columns = findColumns(sheet, head);
  return { head, columns, kind: kindOf(columns) };
};

it('maps by hashtags where they stand and by header words beside them', () => {
  const { head, columns, kind } = understood([
    ['Cluster', 'Organization', 'ProjectCode', 'MONTH', 'Indicator', 'Country', 'AnnualTarget', 'Achieved'],
    ['#sector', '#org', '', '#period_date', '', '#country', '', ''],
    ['WASH', 'OXFAM', 'MLI-1', 'June', 'People', 'Mali', '10', '5'],
  ]);
  expect(head).toMatchObject({ headerRow: 0, hxlRow: 1, firstDataRow: 2 });
  expect(kind).toBe('activities');
  expect(columns).toEqual({
    sector: 0,
    organisation: 1,
    project: 2,
    period: 3,
    indicator: 4,
    country: 5,
    target: 6,
    reached: 7,
  });
});

it('finds the hashtag row under titles, down to the twenty-fifth row', () => {
  const titles = Array.from({ length: 24 }, (_, at) => [`note ${at}`, '']);
  const { head } = understood([...titles, ['#org', '#country'], ['OXFAM', 'Mali']]);
  expect(head.firstDataRow).toBe(25);
  expect(findHead([...titles, ['', ''], ['#org', '#country']]).hxlRow).toBeNull();
});

it('finds headers under a title line, in every language', () => {
  expect(
    understood([['Liste des activités'], [], ['Organisation', 'Pays', 'Indicateur', 'Atteint', 'Mois']])
      .columns,
  ).toEqual({ organisation: 0, country: 1, indicator: 2, reached: 3, period: 4 });
  expect(understood([['المنظمة', 'البلد', 'المؤشر', 'الشهر']]).columns).toEqual({
    organisation: 0,
    country: 1,
    indicator: 2,
    period: 3,
  });
  expect(understood([['Año', 'País', 'Misión', 'Mujeres', 'Hombres', 'Total']])).toMatchObject({
    kind: 'contributions',
    columns: { year: 0, country: 1, mission: 2, women: 3, men: 4, total: 5 },
  });
});

it('takes the first column of a kind and leaves the second', () => {
  const { columns } = understood([['Organisation', 'Partner', 'Country']]);
  expect(columns).toEqual({ organisation: 0, country: 2 });
});

it.each([
  ['#adm1+name', 'admin1'],
  ['#adm1 +code', 'pcode'],
  ['#Org+impl', 'organisation'],
  ['#org+funder', null],
  ['#reached+f', 'women'],
  ['#reached+f+children', 'women'],
  ['#reached+children', null],
  ['#reached', 'reached'],
  ['#activity_id', null],
  ['org', null],
])('%s stands for %s', (tag, field) => {
  expect(fieldOfHxl(tag)).toBe(field);
});

it('reads header words whatever their case, accents and spaces', () => {
  expect(fieldOfHeader(' annual_TARGET ')).toBe('target');
  expect(fieldOfHeader('Réalisé')).toBe('reached');
  expect(fieldOfHeader('FundingStatus')).toBeNull();
});

it('keeps only the columns that a kind of sheet has', () => {
  expect(columnsOf('contributions', { year: 0, organisation: 1 })).toEqual({ year: 0 });
});
