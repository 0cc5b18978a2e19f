import type { CalendarDate } from '../core/id.ts';

/** Calendar days from `from` to `until`, both included, and how many units they concern. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly quantity: number;
}

export interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export const daysBetween = (from: CalendarDate, until: CalendarDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate;

/** The days two windows share; null where they do not meet. */
export function overlap(one: Days, other: Days): Days | null {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? { from, until } : null;
}

/** The most that is taken on any one day of the window. */
export function peak(spans: readonly Span[], window: Days): number {
  return Math.max(0, ...levels(spans, window));
}

/** The least there is on any one day of the window. */
export function floor(spans: readonly Span[], window: Days): number {
  return Math.min(...levels(spans, window));
}

/** The sum on each stretch of days between which nothing changes. */
function levels(spans: readonly Span[], window: Days): number[] {
  const inside = spans.flatMap((span) => {
    const days = overlap(span, window);
    return days ? [{ ...days, quantity: span.quantity }] : [];
  });
  const starts = new Set([window.from, ...inside.flatMap(({ from, until }) => [from, addDays(until, 1)])]);
  return [...starts]
    .filter((day) => day <= window.until)
    .map((day) =>
      inside.reduce((sum, span) => sum + (span.from <= day && day <= span.until ? span.quantity : 0), 0),
    );
}
