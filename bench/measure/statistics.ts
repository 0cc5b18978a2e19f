/** The value in the middle; of an even number, the lower of the two. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** The smallest value that `percent` of all do not pass; 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
