import { fold } from '../core/fold.ts';
import type { CalendarDate } from '../core/id.ts';

export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

export type ReadPeriod =
  | { readonly ok: true; readonly value: Period | null }
  | { readonly ok: false; readonly fault: 'not_a_period' | 'year_missing' | 'date_ambiguous' };

/** Names of months in the four languages, and the short ones that sheets use; folded. */
const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'fevr', 'fev', 'febrero', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'marzo', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'أبريل', 'نيسان', 'إبريل'],
  ['may', 'mai', 'mayo', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'juin', 'junio', 'يونيو', 'حزيران', 'يونيه'],
  ['july', 'jul', 'juillet', 'juil', 'julio', 'يوليو', 'تموز', 'يوليه'],
  ['august', 'aug', 'août', 'agosto', 'ago', 'أغسطس', 'آب'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setiembre', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'octubre', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'noviembre', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'diciembre', 'dic', 'ديسمبر', 'كانون الأول'],
];
const months = new Map(monthWords.flatMap((words, at) => words.map((word) => [fold(word), at + 1] as const)));

const western = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** The time a row reports on: a month, a year, a day. A month alone needs the year. */
export function readPeriod(text: string, year: number | null): ReadPeriod {
  const cell = western(text.trim());
  if (cell === '') return year === null ? { ok: true, value: null } : good(yearOf(year));
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(cell);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  if (day) return dayOf(Number(day[1]), Number(day[2]), Number(day[3]));
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(cell);
  if (monthFirst) return dated(Number(monthFirst[2]), Number(monthFirst[1]), null);
  if (/^(19|20)\d{2}$/.test(cell)) return good(yearOf(Number(cell)));
  return named(cell, year);
}

/** `June`, `juin 2014`, `2014 حزيران`, `Jun-14`. A month in figures alone is one too. */
function named(cell: string, year: number | null): ReadPeriod {
  const folded = fold(cell);
  const own = /\b((?:19|20)\d{2})\b/.exec(folded)?.[1] ?? shortYear(folded);
  const word = folded.replace(/\b(?:(?:19|20)\d{2}|\d{2})\b/, '').trim();
  const month = months.get(word) ?? (/^(0?[1-9]|1[0-2])$/.test(cell) ? Number(cell) : undefined);
  if (month === undefined) return { ok: false, fault: 'not_a_period' };
  const inYear = own === undefined || /^\d+$/.test(cell) ? year : Number(own);
  return inYear === null ? { ok: false, fault: 'year_missing' } : dated(inYear, month, null);
}

/** `17/02/2016` and `02/17/2016` are certain, `05/06/2016` is not. */
function dayOf(first: number, second: number, year: number): ReadPeriod {
  if (first <= 12 && second <= 12 && first !== second) return { ok: false, fault: 'date_ambiguous' };
  return first > 12 ? dated(year, second, first) : dated(year, first, second);
}

function shortYear(folded: string): string | undefined {
  const short = /^\D+ (\d{2})$/.exec(folded)?.[1];
  return short && `20${short}`;
}

const good = (value: Period): ReadPeriod => ({ ok: true, value });
const dateText = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;

function dated(year: number, month: number, day: number | null): ReadPeriod {
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (year < 1945 || year > 2100 || last === 0 || (day !== null && (day < 1 || day > last))) {
    return { ok: false, fault: 'not_a_period' };
  }
  return good({ start: dateText(year, month, 1), end: dateText(year, month, last) });
}

/** The whole of a year. */
export const yearOf = (year: number): Period => ({
  start: dateText(year, 1, 1),
  end: dateText(year, 12, 31),
});
