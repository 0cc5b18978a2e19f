import { type CalendarDate, HOUR_MS, type Instant, later, MINUTE_MS } from '../core/id.ts';
import { clockIn, daysAfter, instantIn, type LocalTime } from '../core/zoned.ts';

/** Times that are asked for by a name, and need no answer. */
export const namedTimes = ['hour', 'tomorrow', 'week'] as const;
export type NamedTime = (typeof namedTimes)[number];

const MORNING = '09:00';

/** In an hour; tomorrow, or this day next week, in the morning. */
export function timeNamed(name: NamedTime, { now, timeZone }: Reading): Instant {
  if (name === 'hour') return later(now, HOUR_MS);
  const { day } = clockIn(timeZone, now);
  return instantIn(timeZone, { day: daysAfter(day, name === 'week' ? 7 : 1), time: MORNING });
}

/** Where and when a text is read: what `tomorrow` means depends on it. */
interface Reading {
  readonly now: Instant;
  /** IANA name. */
  readonly timeZone: string;
}

/** What a line says of a time, and what is left of it. Nothing it does not say is made up but the hour of a bare day. */
export interface ReadReminder {
  readonly when: LocalTime | null;
  readonly note: string;
}

/**
 * Reads `tomorrow 9:00 call the depot`, `2h`, `dans 30 minutes …`, `3/12 14:00 …`, `غدا …`: a time at the beginning
 * of a line, in the four languages, as the writer’s clocks would show it.
 */
export function readReminder(line: string, reading: Reading): ReadReminder {
  const text = withLatinDigits(line.trim());
  const found = readAway(text, reading) ?? readDay(text, reading) ?? readClockAlone(text, reading);
  return found ?? { when: null, note: line.trim() };
}

const withLatinDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const END = String.raw`(?![\p{L}\p{N}])`;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mins?|minutes?|minutos?|دقيقة|دقائق)$/iu, MINUTE_MS],
  [/^(?:h|hrs?|hours?|horas?|heures?|ساعة|ساعات)$/iu, HOUR_MS],
  [/^(?:d|days?|días?|dias?|j|jours?|يوم|يوما|أيام)$/iu, 24 * HOUR_MS],
  [/^(?:w|weeks?|semanas?|semaines?|sem|أسبوع|أسابيع)$/iu, 7 * 24 * HOUR_MS],
];
const away = new RegExp(String.raw`^(?:(?:in|en|dentro de|dans|بعد)\s+)?(\d{1,3})\s*(\p{L}+)${END}\s*`, 'iu');

/** `30m`, `in 2 hours`, `dans 3 jours`, `بعد 2 ساعات`. */
function readAway(text: string, { now, timeZone }: Reading): ReadReminder | null {
  const [all = '', count, word = ''] = away.exec(text) ?? [];
  const length = units.find(([names]) => names.test(word))?.[1];
  if (count === undefined || length === undefined) return null;
  return { when: clockIn(timeZone, later(now, Number(count) * length)), note: text.slice(all.length) };
}

const days: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|hoy|aujourd['’]hui|اليوم)(?![\p{L}\p{N}])\s*/iu, 0],
  [/^(?:tomorrow|mañana|manana|demain|غدا|غداً|غدًا)(?![\p{L}\p{N}])\s*/iu, 1],
];
const isoDay = /^(\d{4})-(\d\d)-(\d\d)(?!\d)[ ,T]*/;
const writtenDay = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?(?!\d)[ ,]*/;
const clock =
  /^(?:(?:at|a las?|à|الساعة)\s+)?(?:(\d{1,2})\s*(am|pm)|(\d{1,2})(?:[:.]|\s?h\s?)(\d\d)|(\d{1,2})\s?h)(?![\p{L}\p{N}])\s*/iu;

/** A day by its name or its date (day before month), with or without a time of day. */
function readDay(text: string, reading: Reading): ReadReminder | null {
  const found = namedDay(text, reading) ?? datedDay(text, reading);
  if (!found) return null;
  const [day, rest] = found;
  const [time, note] = readClock(rest) ?? [MORNING, rest];
  return { when: { day, time }, note };
}

type DayAndRest = readonly [CalendarDate, string];

function namedDay(text: string, { now, timeZone }: Reading): DayAndRest | null {
  const today = clockIn(timeZone, now).day;
  for (const [name, ahead] of days) {
    const [all] = name.exec(text) ?? [];
    if (all !== undefined) return [daysAfter(today, ahead), text.slice(all.length)];
  }
  return null;
}

function datedDay(text: string, { now, timeZone }: Reading): DayAndRest | null {
  const iso = isoDay.exec(text);
  if (iso) return realDay(text.slice(iso[0].length), [iso[1], iso[2], iso[3]]);
  const written = writtenDay.exec(text);
  if (!written) return null;
  const today = clockIn(timeZone, now).day;
  const [all, day = '', month = '', year] = written;
  const rest = text.slice(all.length);
  const parts = [year ?? today.slice(0, 4), month.padStart(2, '0'), day.padStart(2, '0')] as const;
  const found = realDay(rest, parts);
  // A day of this year that has passed is meant for the next.
  return found && year === undefined && found[0] < today
    ? realDay(rest, [String(Number(today.slice(0, 4)) + 1), parts[1], parts[2]])
    : found;
}

function realDay(rest: string, parts: readonly (string | undefined)[]): DayAndRest | null {
  const day = parts.join('-');
  const isReal = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isReal ? [day as CalendarDate, rest] : null;
}

/** `14:30 …` alone: today, or tomorrow where it has passed. */
function readClockAlone(text: string, { now, timeZone }: Reading): ReadReminder | null {
  const found = readClock(text);
  if (!found) return null;
  const [time, note] = found;
  const shown = clockIn(timeZone, now);
  return { when: { day: time > shown.time ? shown.day : daysAfter(shown.day, 1), time }, note };
}

function readClock(text: string): readonly [string, string] | null {
  const [all, halfDay, half, hour = '', minute = '00', bareHour] = clock.exec(text) ?? [];
  if (all === undefined) return null;
  const hours = halfDay
    ? (Number(halfDay) % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0)
    : Number(bareHour ?? hour);
  if (hours > 23 || Number(minute) > 59) return null;
  return [`${String(hours).padStart(2, '0')}:${minute}`, text.slice(all.length)];
}
