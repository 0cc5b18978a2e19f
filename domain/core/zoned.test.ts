import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from './id.ts';
import { clockIn, daysAfter, instantIn } from './zoned.ts';

const at = (day: string, time: string) => ({ day: day as CalendarDate, time });

describe('the clocks of a zone', () => {
  it.each([
    ['UTC', '2026-11-30', '09:00', '2026-11-30T09:00:00.000Z'],
    ['Africa/Bangui', '2026-12-01', '00:30', '2026-11-30T23:30:00.000Z'],
    ['Asia/Kathmandu', '2026-12-01', '05:45', '2026-12-01T00:00:00.000Z'],
    ['America/New_York', '2026-07-01', '09:00', '2026-07-01T13:00:00.000Z'],
  ])('in %s show %s %s at one instant, and back', (zone, day, time, instant) => {
    expect(instantIn(zone, at(day, time))).toBe(instant);
    expect(clockIn(zone, instant as Instant)).toEqual({ day, time });
  });

  it('leap over an hour in spring, and show one twice in autumn', () => {
    expect(instantIn('Europe/Paris', at('2027-03-28', '02:30'))).toBe('2027-03-28T01:30:00.000Z');
    expect(instantIn('Europe/Paris', at('2027-10-31', '02:30'))).toBe('2027-10-31T00:30:00.000Z');
  });
});

it('days are counted over the ends of months and years', () => {
  expect(daysAfter('2026-12-31' as CalendarDate, 1)).toBe('2027-01-01');
  expect(daysAfter('2028-02-28' as CalendarDate, 2)).toBe('2028-03-01');
});
