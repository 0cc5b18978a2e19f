import type { ReadableQuery } from '../core/reading.ts';

/** Every query that programs may ask. */
export const readings: readonly ReadableQuery[] = [];
