import type { Problem } from '#domain/core/errors.ts';
import { lookThrough, recognise, tellFaults } from './look-through.ts';

/** What can be done with the bytes of a sheet, here or in a thread of its own. */
export const sheetErrands = { recognise, lookThrough, tellFaults } as const;

export type SheetErrand = keyof typeof sheetErrands;
type Rest<Work> = Work extends (bytes: Uint8Array, ...rest: infer More) => unknown ? More : never;
export type ErrandInput<Name extends SheetErrand> = Rest<(typeof sheetErrands)[Name]>;
export type ErrandAnswer<Name extends SheetErrand> = Awaited<ReturnType<(typeof sheetErrands)[Name]>>;

/** An errand as it is told to the thread, and what comes back. */
export interface Told {
  readonly name: SheetErrand;
  readonly bytes: Uint8Array;
  readonly rest: readonly unknown[];
}

export type ToldBack =
  | { readonly answer: unknown }
  | { readonly refused: Pick<Problem, 'reason' | 'params' | 'issues'> };
