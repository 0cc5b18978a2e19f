import type { Ask } from '#server/core/act.ts';

/** Counts the statements that a query sends. */
export async function statementsOf(ask: Ask, run: (ask: Ask) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting = ask.read.withPlugin({
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await run({ ...ask, read: counting as Ask['read'] });
  return count;
}
