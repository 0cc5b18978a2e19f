import type { Reader, Tx } from '#db/database.ts';
import type { ContributionTable } from '#db/schema/missions.ts';
import type { ImportId, MissionId } from '#domain/core/id.ts';
import type { ContributionFigures } from '#domain/imports/contributions.ts';
import { nothing, type Tally } from '#domain/imports/plan.ts';
import type { Act } from '../core/act.ts';
import type { Understanding } from './understand.ts';
import type { Written } from './written.ts';

type Cell = Omit<ContributionTable, 'import_id'>;

/** Rows of one statement: both databases bound its parameters. */
const CHUNK = 500;

/** One cell for each row and sex that a sheet gives. */
function cellsOf(rows: readonly (ContributionFigures & { readonly missionId: MissionId })[]): Cell[] {
  return rows.flatMap((row) =>
    (['f', 'm'] as const).flatMap((sex) => {
      const personnel = sex === 'f' ? row.women : row.men;
      if (personnel === null) return [];
      const { missionId: mission_id, country: country_name, countryKey: country_key, year } = row;
      return [{ mission_id, country_name, country_key, year, sex, personnel }];
    }),
  );
}

const keyOf = (cell: Cell): string => [cell.mission_id, cell.country_key, cell.year, cell.sex].join('\n');

/** What of a sheet's contributions is new, what differs from what is kept. */
export async function compareContributions(
  read: Reader | Tx,
  { contributions }: Understanding,
): Promise<{ readonly tally: Tally; readonly changed: readonly Cell[] }> {
  const cells = cellsOf(contributions);
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
export async function writeContributions(
  act: Act,
  importId: ImportId,
  understanding: Understanding,
): Promise<Written> {
  const { tally, changed } = await compareContributions(act.tx, understanding);
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
