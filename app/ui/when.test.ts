import { expect, test } from 'vitest';
import { sayClock, sayDate, sayDaysAway, sayInstant } from './when.ts';

const reading = { locale: 'en', timeZone: 'Africa/Bangui', now: '2026-11-24T09:40:00.000Z' };

test.each([
  ['2026-11-24T09:40:10.000Z', 'now'],
  ['2026-11-24T09:12:00.000Z', '28 minutes ago'],
  ['2026-11-24T12:40:00.000Z', 'in 3 hours'],
  ['2026-11-23T09:41:00.000Z', '23 hours ago'],
  ['2026-11-23T09:39:00.000Z', '23 Nov'],
  ['2025-03-02T23:30:00.000Z', '3 Mar 2025'],
])('%s reads as %s: relative up to a day, then the date in the reader’s zone', (instant, text) => {
  expect(sayInstant(instant, reading).text).toBe(text);
});

test('the full time names the zone', () => {
  expect(sayInstant('2026-11-24T09:12:00.000Z', reading).full).toMatch(
    /Tuesday,? 24 November 2026.*10:12 GMT\+1/,
  );
});

test('a calendar date has no zone: it is the same day everywhere', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    expect(sayDate('2026-11-28', { ...reading, timeZone }).text).toBe('28 Nov');
  }
});

test('days away are counted from today where the reader is', () => {
  expect(sayDaysAway('2026-11-28', reading)).toBe('in 4 days');
  expect(sayDaysAway('2026-11-25', { ...reading, timeZone: 'Pacific/Kiritimati' })).toBe('tomorrow');
  expect(
    sayDaysAway('2026-11-25', {
      ...reading,
      now: '2026-11-24T11:00:00.000Z',
      timeZone: 'Pacific/Kiritimati',
    }),
  ).toBe('today');
});

test('Arabic keeps Latin digits, as codes and quantities beside it do', () => {
  expect(sayClock('2026-11-24T09:12:00.000Z', { ...reading, locale: 'ar' })).toBe('10:12');
  expect(sayInstant('2026-11-20T09:12:00.000Z', { ...reading, locale: 'ar' }).text).toMatch(/20/);
});
