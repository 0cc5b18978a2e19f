import { expect, it } from 'vitest';
import { readPeriod } from './periods.ts';

it.each([
  ['June', '2014-06-01', '2014-06-30'],
  ['février', '2014-02-01', '2014-02-28'],
  ['Ene', '2014-01-01', '2014-01-31'],
  ['حزيران', '2014-06-01', '2014-06-30'],
  ['كانون الأول', '2014-12-01', '2014-12-31'],
  ['6', '2014-06-01', '2014-06-30'],
  ['juin 2016', '2016-06-01', '2016-06-30'],
  ['2016 mars', '2016-03-01', '2016-03-31'],
  ['Jun-16', '2016-06-01', '2016-06-30'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2016-02-17', '2016-02-01', '2016-02-29'],
  ['02/2016', '2016-02-01', '2016-02-29'],
  ['٢٠١٦-٠٢', '2016-02-01', '2016-02-29'],
  ['2016', '2016-01-01', '2016-12-31'],
  ['', '2014-01-01', '2014-12-31'],
])('%s is from %s to %s', (text, start, end) => {
  expect(readPeriod(text, 2014)).toEqual({ ok: true, value: { start, end } });
});

it('asks for the year where only a month stands', () => {
  expect(readPeriod('June', null)).toEqual({ ok: false, fault: 'year_missing' });
  expect(readPeriod('', null)).toEqual({ ok: true, value: null });
});

it.each(['Juneish', '13/2014', '2014-02-30', '2014-13', 'Q3', '3014'])('%s is no period', (text) => {
  expect(readPeriod(text, 2014)).toEqual({ ok: false, fault: 'not_a_period' });
});
