import type { CalendarDate, Instant } from './id.ts';
import { DAY_MS, instantOf } from './id.ts';

/** What the clocks of a zone show: a day, and hours and minutes of it (`09:30`). */
export interface LocalTime {
  readonly day: CalendarDate;
  readonly time: string;
}

/** What the clocks of a zone (an IANA name) show at an instant. */
export function clockIn(timeZone: string, instant: Instant): LocalTime {
  const shown = new Date(Date.parse(instant) + offsetAt(timeZone, Date.parse(instant))).toISOString();
  return { day: shown.slice(0, 10) as CalendarDate, time: shown.slice(11, 16) };
}

/** The instant at which the clocks of a zone show this: the earlier of two; where they leap over it, the leap’s length later. */
export function instantIn(timeZone: string, { day, time }: LocalTime): Instant {
  const shown = Date.parse(`${day}T${time}:00.000Z`);
  const guesses = [-DAY_MS, DAY_MS].map((away) => shown - offsetAt(timeZone, shown + away));
  const right = guesses.filter((at) => at + offsetAt(timeZone, at) === shown);
  return instantOf(new Date(right.length > 0 ? Math.min(...right) : Math.max(...guesses)));
}

/** The day that lies so many days after another. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  const at = new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS);
  return at.toISOString().slice(0, 10) as CalendarDate;
}

/** By how much the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}
