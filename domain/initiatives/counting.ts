import type { CalendarDate } from '../core/id.ts';
import type { CountingRule } from './terms.ts';

export interface CountedValue {
  readonly periodEnd: CalendarDate | null;
  readonly actual: number | null;
}

/** What an indicator stands at, by its rule; null where nothing was reported. */
export function standing(rule: CountingRule, values: readonly CountedValue[]): number | null {
  const reported = values.filter(
    (value): value is CountedValue & { actual: number } => value.actual !== null,
  );
  if (reported.length === 0) return null;
  const figures = reported.map((value) => value.actual);
  switch (rule) {
    case 'sum':
      return figures.reduce((sum, figure) => sum + figure, 0);
    case 'maximum':
      return Math.max(...figures);
    case 'latest':
      return latest(reported);
    case 'unique':
      // Places add up, periods do not: the same people are met again in the next one.
      return largestPeriod(reported);
  }
}

function latest(values: readonly (CountedValue & { actual: number })[]): number {
  const end = values
    .map((value) => value.periodEnd ?? '')
    .reduce((one, other) => (other > one ? other : one));
  return sumOf(values.filter((value) => (value.periodEnd ?? '') === end));
}

function largestPeriod(values: readonly (CountedValue & { actual: number })[]): number {
  const periods = new Map<string, number>();
  for (const { periodEnd, actual } of values) {
    periods.set(periodEnd ?? '', (periods.get(periodEnd ?? '') ?? 0) + actual);
  }
  return Math.max(...periods.values());
}

const sumOf = (values: readonly { actual: number }[]): number =>
  values.reduce((sum, value) => sum + value.actual, 0);
