import type { Selectable } from 'kysely';
import type { Database, Reader, Tx } from '#db/database.ts';
import { fromJson, toFlag, toJson } from '#db/schema/core.ts';
import type { UpkeepTable } from '#db/schema/operations.ts';
import type { Instant } from '#domain/core/id.ts';

export type UpkeepName = UpkeepTable['name'];
export type UpkeepDetail = Readonly<Record<string, string | number | null>>;

/** How a piece of the portal's own work ended the last time. */
export interface Upkeep {
  readonly endedAt: Instant;
  readonly succeeded: boolean;
  readonly succeededAt: Instant | null;
  readonly tookMs: number;
  readonly detail: UpkeepDetail;
}

export interface Outcome {
  readonly at: Instant;
  readonly succeeded: boolean;
  readonly tookMs: number;
  readonly detail: UpkeepDetail;
}

/** Keeps how it ended, in the place of how it ended before. */
export async function noteUpkeep(database: Database, name: UpkeepName, outcome: Outcome): Promise<void> {
  const { at, succeeded, tookMs, detail } = outcome;
  const row = {
    ended_at: at,
    succeeded: toFlag(succeeded),
    took_ms: Math.round(tookMs),
    detail: toJson(detail),
    ...(succeeded && { succeeded_at: at }),
  };
  await database.transact(async (tx) => {
    await tx
      .insertInto('upkeep')
      .values({ name, succeeded_at: null, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  });
}

export async function findUpkeep(read: Reader | Tx, name: UpkeepName): Promise<Upkeep | null> {
  const row = await read.selectFrom('upkeep').selectAll().where('name', '=', name).executeTakeFirst();
  return row ? shown(row) : null;
}

function shown(row: Selectable<UpkeepTable>): Upkeep {
  return {
    endedAt: row.ended_at,
    succeeded: row.succeeded === 1,
    succeededAt: row.succeeded_at,
    tookMs: row.took_ms,
    detail: fromJson(row.detail),
  };
}
