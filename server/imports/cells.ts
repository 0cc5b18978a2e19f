import type { ContributionTable } from '#db/schema/missions.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { ContributionFigures } from '#domain/imports/contributions.ts';

export type Cell = Omit<ContributionTable, 'import_id'>;

/** One cell for each row and sex that a sheet gives. */
export function cellsOf(rows: readonly (ContributionFigures & { readonly missionId: MissionId })[]): Cell[] {
  return rows.flatMap((row) =>
    (['f', 'm'] as const).flatMap((sex) => {
      const personnel = sex === 'f' ? row.women : row.men;
      if (personnel === null) return [];
      const { missionId: mission_id, country: country_name, countryKey: country_key, year } = row;
      return [{ mission_id, country_name, country_key, year, sex, personnel }];
    }),
  );
}
