import { describe, expect, it } from 'vitest';
import type { Instant } from '../core/id.ts';
import { readReminder, timeNamed } from './when.ts';

/** A Monday, 23:15 in Bangui. */
const here = { now: '2026-11-30T22:15:00.000Z' as Instant, timeZone: 'Africa/Bangui' };
const read = (line: string) => {
  const { when, note } = readReminder(line, here);
  return `${when ? `${when.day} ${when.time}` : 'no time'} | ${note}`;
};

describe('what a line says of a time', () => {
  it.each([
    ['2h', '2026-12-01 01:15 | '],
    ['30m call the depot', '2026-11-30 23:45 | call the depot'],
    ['in 2 hours call', '2026-12-01 01:15 | call'],
    ['dentro de 3 días llamar al depósito', '2026-12-03 23:15 | llamar al depósito'],
    ['dans 30 minutes appeler', '2026-11-30 23:45 | appeler'],
    ['1 semaine rapport', '2026-12-07 23:15 | rapport'],
    ['بعد ٣ ساعات الاتصال بالمستودع', '2026-12-01 02:15 | الاتصال بالمستودع'],
    ['tomorrow 9:00 call the depot', '2026-12-01 09:00 | call the depot'],
    ['tomorrow at 4pm call', '2026-12-01 16:00 | call'],
    ['mañana a las 14:30 llamar', '2026-12-01 14:30 | llamar'],
    ['demain à 9h30 appeler', '2026-12-01 09:30 | appeler'],
    ['demain 9h appeler', '2026-12-01 09:00 | appeler'],
    ['غدًا الساعة ١٠:٣٠ الاتصال', '2026-12-01 10:30 | الاتصال'],
    ['tomorrow call the depot', '2026-12-01 09:00 | call the depot'],
    ['2026-12-24 18:00 report', '2026-12-24 18:00 | report'],
    ['3/12 14.00 convoy', '2026-12-03 14:00 | convoy'],
    ['1/2 convoy', '2027-02-01 09:00 | convoy'],
    ['23:30 call', '2026-11-30 23:30 | call'],
    ['7:00 call', '2026-12-01 07:00 | call'],
    ['call the depot tomorrow', 'no time | call the depot tomorrow'],
    ['', 'no time | '],
    ['2026-02-30 report', 'no time | 2026-02-30 report'],
    ['500 blankets', 'no time | 500 blankets'],
    ['25:00 x', 'no time | 25:00 x'],
    ['todayish', 'no time | todayish'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('by its name', () => {
    expect(timeNamed('hour', here)).toBe('2026-11-30T23:15:00.000Z');
    expect(timeNamed('tomorrow', here)).toBe('2026-12-01T08:00:00.000Z');
    expect(timeNamed('week', here)).toBe('2026-12-07T08:00:00.000Z');
  });
});
