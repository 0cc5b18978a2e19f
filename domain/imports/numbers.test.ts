import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupingIn, groupingOf, readCount } from './numbers.ts';

const read = (text: string, style: 'auto' | 'comma' | 'point' = 'auto') => readCount(text, style, null);

it.each([
  ['319', 319],
  ['0', 0],
  ['007', 7],
  ['1 234', 1_234],
  ['1\u202F234\u00A0567', 1_234_567],
  ["12'500", 12_500],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1,234.00', 1_234],
  ['1.234,0', 1_234],
  ['12.0', 12],
  ['٣١٩', 319],
  ['١٬٢٣٤', 1_234],
  ['۱۲', 12],
  ['', null],
  ['n/a', null],
  ['–', null],
])('%s is %s', (text, value) => {
  expect(read(text)).toEqual({ ok: true, value });
});

it.each([
  ['1,234', 'ambiguous'],
  ['1.234', 'ambiguous'],
  ['24.06', 'not_whole'],
  ['12,5', 'not_whole'],
  ['1 234,5', 'not_whole'],
  ['-3', 'negative'],
  ['(3)', 'negative'],
  ['12%', 'not_a_number'],
  ['about 300', 'not_a_number'],
  ['12,34,567', 'not_a_number'],
  ['1e5', 'not_a_number'],
  ['99999999999', 'too_big'],
])('%s is refused: %s', (text, fault) => {
  expect(read(text)).toEqual({ ok: false, fault });
});

it('reads what could be either by what the coordinator or the rest of the column says', () => {
  expect(read('1,234', 'comma')).toEqual({ ok: true, value: 1_234 });
  expect(read('1.234', 'point')).toEqual({ ok: true, value: 1_234 });
  expect(read('1.234', 'comma')).toEqual({ ok: false, fault: 'not_whole' });
  const certain = groupingIn(['12', '1,234', '1,234,567']);
  expect(readCount('1,234', 'auto', certain)).toEqual({ ok: true, value: 1_234 });
  expect(groupingIn(['1,234,567', '1.234.567'])).toBeNull();
});

it('reads every count however it is grouped, and never as another', () => {
  const signs = fc.constantFrom(',', '.', ' ', '\u00A0', '\u202F', "'");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), signs, (count, sign) => {
      const text = String(count).replaceAll(/\B(?=(\d{3})+$)/g, sign);
      const style = sign === '.' ? 'point' : 'comma';
      expect(read(text, style)).toEqual({ ok: true, value: count });
      const alone = read(text);
      expect(alone).toEqual(alone.ok ? { ok: true, value: count } : { ok: false, fault: 'ambiguous' });
    }),
  );
});

it('answers for any text without failing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const answer = read(text);
      if (answer.ok && answer.value !== null) expect(Number.isSafeInteger(answer.value)).toBe(true);
      groupingOf(text);
    }),
  );
});
