import type { Reading } from './reading.tsx';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const made = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>();

/** Formatters are slow to make and safe to keep. */
function keep<F extends Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => F,
): F {
  const known = made.get(key) as F | undefined;
  if (known) return known;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

/** Dates are written day first, and with Latin digits, in every language of the portal. */
function tagOf(locale: string): string {
  return ({ en: 'en-GB', ar: 'ar-u-nu-latn' } as Record<string, string>)[locale] ?? locale;
}

function dates(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(`${locale} ${timeZone} ${JSON.stringify(options)}`, () => {
    return new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone });
  });
}

export interface Said {
  /** What the page shows. */
  readonly text: string;
  /** The whole of it, with the zone where there is one. */
  readonly full: string;
}

/** An instant: relative up to a day away, then the date, with the year where it is not this one. */
export function sayInstant(instant: string, reading: Reading): Said {
  const { locale, timeZone, now } = reading;
  const at = new Date(instant);
  const full = dates(locale, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
  const awayMs = at.getTime() - Date.parse(now);
  if (Math.abs(awayMs) < DAY_MS) return { text: sayAway(awayMs, locale), full };
  return { text: sayDay(at, new Date(now), locale, timeZone), full };
}

/** A calendar date, which has no zone: `28 Nov`, or `28 Nov 2027` in another year than now's. */
export function sayDate(date: string, reading: Reading): Said {
  const at = new Date(`${date}T00:00:00.000Z`);
  const full = dates(reading.locale, 'UTC', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
  return { text: sayDay(at, new Date(reading.now), reading.locale, 'UTC'), full };
}

/** The time of day of an instant: `09:12`. */
export function sayClock(instant: string, { locale, timeZone }: Reading): string {
  return dates(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** How many whole days from today's date to a calendar date: `in 4 days`, `yesterday`. */
export function sayDaysAway(date: string, { locale, timeZone, now }: Reading): string {
  const today = dayIn(timeZone, new Date(now));
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  return relative(locale).format(days, 'day');
}

/** The calendar date of an instant in a zone: `2026-11-24`. */
export function dayIn(timeZone: string, at: Date): string {
  return dates('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

export function sayNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return keep(
    `${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(tagOf(locale), options),
  ).format(value);
}

function relative(locale: string): Intl.RelativeTimeFormat {
  return keep(`${locale} relative`, () => new Intl.RelativeTimeFormat(tagOf(locale), { numeric: 'auto' }));
}

function sayAway(awayMs: number, locale: string): string {
  const size = Math.abs(awayMs);
  if (size < MINUTE_MS) return relative(locale).format(0, 'second');
  if (size < HOUR_MS) return relative(locale).format(Math.trunc(awayMs / MINUTE_MS), 'minute');
  return relative(locale).format(Math.trunc(awayMs / HOUR_MS), 'hour');
}

function sayDay(at: Date, now: Date, locale: string, timeZone: string): string {
  const sameYear = dayIn(timeZone, at).slice(0, 4) === dayIn(timeZone, now).slice(0, 4);
  return dates(locale, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}
