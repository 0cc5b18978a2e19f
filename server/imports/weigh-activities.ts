import type { Reader, Tx } from '#db/database.ts';
import { nothing, type Tally } from '#domain/imports/plan.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Work } from './look-through.ts';
import { eachPart, type Parts } from './parts.ts';
import type { Tallies } from './written.ts';

/** What a 3W sheet would bring, without writing anything. */
export async function weighActivities(read: Reader | Tx, work: Work): Promise<Tallies> {
  return {
    organisations: await weighOrganisations(read, work.organisations),
    initiatives: await weighKeys(work.initiatives, (keys) =>
      read.selectFrom('initiative').select('source_key').where('source_key', 'in', keys).execute(),
    ),
    indicators: await weighKeys(work.indicators, (keys) =>
      read.selectFrom('indicator').select('source_key').where('source_key', 'in', keys).execute(),
    ),
    values: await weighFigures(read, work.figures),
  };
}

async function weighOrganisations(read: Reader | Tx, names: Work['organisations']): Promise<Tally> {
  const known = new Set<string>();
  for await (const part of eachPart(names)) {
    const rows = await read
      .selectFrom('organisation')
      .select('name_key')
      .where('name_key', 'in', part.map(nameKey))
      .execute();
    for (const row of rows) known.add(row.name_key);
  }
  return { ...nothing, created: names.count - known.size, unchanged: known.size };
}

async function weighKeys(
  reported: Parts<{ readonly sourceKey: string }>,
  find: (keys: string[]) => Promise<{ source_key: string | null }[]>,
): Promise<Tally> {
  let unchanged = 0;
  for await (const part of eachPart(reported)) {
    unchanged += (await find(part.map(({ sourceKey }) => sourceKey))).length;
  }
  return { ...nothing, created: reported.count - unchanged, unchanged };
}

async function weighFigures(read: Reader | Tx, figures: Work['figures']): Promise<Tally> {
  let [updated, unchanged] = [0, 0];
  for await (const part of eachPart(figures)) {
    const keys = part.map(({ sourceKey }) => sourceKey);
    const rows = await read
      .selectFrom('indicator_value')
      .select(['source_key', 'target', 'actual'])
      .where('source_key', 'in', keys)
      .execute();
    const kept = new Map(rows.map((row) => [row.source_key, row]));
    const known = part.flatMap((figure) => {
      const before = kept.get(figure.sourceKey);
      return before ? [before.target === figure.target && before.actual === figure.actual] : [];
    });
    unchanged += known.filter(Boolean).length;
    updated += known.filter((same) => !same).length;
  }
  return { created: figures.count - updated - unchanged, updated, unchanged };
}
