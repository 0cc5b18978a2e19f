import type { Reader, Tx } from '#db/database.ts';
import type { ImportId } from '#domain/core/id.ts';
import { nothing, type Tally } from '#domain/imports/plan.ts';
import type { Act } from '../core/act.ts';
import { type Cell } from './cells.ts';
import type { Work } from './look-through.ts';
import { allOf } from './parts.ts';
import type { Written } from './written.ts';

/** Rows of one statement: both databases bound its parameters. */
const CHUNK = 500;

const keyOf = (cell: Cell): string => [cell.mission_id, cell.country_key, cell.year, cell.sex].join('\n');

/** What of a sheet's contributions is new, what differs from what is kept. */
export async function compareContributions(
  read: Reader | Tx,
  work: Pick<Work, 'cells'>,
): Promise<{ readonly tally: Tally; readonly changed: readonly Cell[] }> {
  const cells = await allOf(work.cells);
  const missions = [...new Set(cells.map((cell) => cell.mission_id))];
  const kept = new Map<string, number>();
  if (missions.length > 0) {
    const rows = await read
      .selectFrom('contribution')
      .selectAll()
      .where('mission_id', 'in', missions)
      .execute();
    for (const row of rows) kept.set(keyOf(row), row.personnel);
  }
  const fresh = cells.filter((cell) => !kept.has(keyOf(cell)));
  const differing = cells.filter((cell) => {
    const before = kept.get(keyOf(cell));
    return before !== undefined && before !== cell.personnel;
  });
  const unchanged = cells.length - fresh.length - differing.length;
  return {
    tally: { created: fresh.length, updated: differing.length, unchanged },
    changed: [...fresh, ...differing],
  };
}

/** Writes the contributions that are new or differ. */
export async function writeContributions(act: Act, importId: ImportId, work: Work): Promise<Written> {
  const { tally, changed } = await compareContributions(act.tx, work);
  for (let from = 0; from < changed.length; from += CHUNK) {
    const rows = changed.slice(from, from + CHUNK).map((cell) => ({ ...cell, import_id: importId }));
    await act.tx
      .insertInto('contribution')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['mission_id', 'country_key', 'year', 'sex']).doUpdateSet((eb) => ({
          personnel: eb.ref('excluded.personnel'),
          country_name: eb.ref('excluded.country_name'),
          import_id: eb.ref('excluded.import_id'),
        })),
      )
      .execute();
  }
  const tallies = { organisations: nothing, initiatives: nothing, indicators: nothing, values: tally };
  return { tallies, organisations: [], initiatives: [] };
}
