import type { Problem } from './errors.ts';

/** What a form gets back: the result, or the problem with everything that was typed. */
export type FormReply<Result = unknown> =
  | { readonly ok: true; readonly command: string; readonly result: Result }
  | {
      readonly ok: false;
      readonly command: string;
      readonly problem: Problem;
      /** As typed, by field name (`places[0].name`); never passwords. */
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    };
