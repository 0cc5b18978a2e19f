import { z } from 'zod';
import type { Database } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Clock } from '#server/core/clock.ts';
import { command } from '#server/core/command.ts';
import { type Engine, execute } from '#server/core/execute.ts';
import type { Files } from '#server/core/files.ts';
import type { JobServices } from '#server/core/job.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { queueWork } from '#server/core/work.ts';
import { readSettings } from '#server/settings.ts';

/** Work whose effect can be counted: the queue's tests. */

/** What the work does: counts in a row of its own how often it was done. */
export const tally = command({
  name: 'test.tally',
  summary: 'Counts.',
  path: null,
  scope: 'accounts',
  input: z.strictObject({ key: z.string() }),
  output: z.strictObject({}),
  async run({ tx, input }) {
    await tx
      .insertInto('stream')
      .values({ key: `channel:${input.key}` as StreamKey, last_seq: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((eb) => ({ last_seq: eb('stream.last_seq', '+', 1) })),
      )
      .execute();
    return {};
  },
});

/** How often each piece of work had its effect, by its key. */
export async function tallied({ read }: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('stream')
    .select(['key', 'last_seq'])
    .where('key', 'like', 'channel:%')
    .execute();
  return new Map(rows.map(({ key, last_seq: times }) => [key.slice('channel:'.length), times]));
}

interface Place {
  readonly database: Database;
  readonly clock: Clock;
}

export function jobServicesOn({ database, clock, files }: Place & { readonly files: Files }): JobServices {
  const engine: Engine = { database, clock, files, limits: memoryLimits(1_000_000), publish: () => {} };
  return {
    database,
    clock,
    files,
    settings: readSettings({ NODE_ENV: 'test' }),
    log: openLog('silent'),
    run: (known, input, requestId = clock.newId()) =>
      execute(engine, known, input, { actor: systemActor, requestId, address: 'local' }),
  };
}

export const queueKeys = ({ database, clock }: Place, kind: string, keys: readonly string[]) =>
  database.transact(async (tx) => {
    for (const key of keys) await queueWork({ tx, now: clock.now(), newId: clock.newId }, { kind, key });
  });

/** How many pieces of work came to which end. */
export async function outcomes({ read }: Database): Promise<Record<string, number>> {
  const rows = await read
    .selectFrom('job')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('many')])
    .groupBy('outcome')
    .execute();
  return Object.fromEntries(rows.map(({ outcome, many }) => [outcome ?? 'waiting', Number(many)]));
}
