import type { Compared } from './alternate.ts';
import type { Figure } from './row.ts';

/** Makes the lines of the table that compare one named sample, all against the same reference. */
export function figuresOf({ reference, ours }: Compared, against: string) {
  return (what: string, unit: string, name: string, bar: Figure['bar']): Figure => ({
    what,
    unit,
    against,
    reference: reference[name] ?? 0,
    ours: ours[name] ?? 0,
    bar,
  });
}
