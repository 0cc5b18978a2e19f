import type { Reader, Tx } from '#db/database.ts';
import { nothing, type Tally } from '#domain/imports/plan.ts';
import { nameKey } from '#domain/organisations/names.ts';
import { reportedWork } from './reported-work.ts';
import type { Understanding } from './understand.ts';
import type { Tallies } from './written.ts';

const CHUNK = 500;

async function inParts<Row>(keys: readonly string[], find: (part: readonly string[]) => Promise<Row[]>) {
  const found: Row[] = [];
  for (let from = 0; from < keys.length; from += CHUNK)
    found.push(...(await find(keys.slice(from, from + CHUNK))));
  return found;
}

/** What a 3W sheet would bring, without writing anything. */
export async function weighActivities(read: Reader | Tx, { activities }: Understanding): Promise<Tallies> {
  const work = reportedWork(activities);
  return {
    organisations: await weighOrganisations(read, work.organisations),
    initiatives: await weighKeys(work.initiatives, (part) =>
      read.selectFrom('initiative').select('source_key').where('source_key', 'in', part).execute(),
    ),
    indicators: await weighKeys(work.indicators, (part) =>
      read.selectFrom('indicator').select('source_key').where('source_key', 'in', part).execute(),
    ),
    values: await weighFigures(read, work.figures),
  };
}

async function weighOrganisations(read: Reader | Tx, names: readonly string[]): Promise<Tally> {
  const keys = names.map(nameKey);
  const rows = await inParts(keys, (part) =>
    read.selectFrom('organisation').select('name_key').where('name_key', 'in', part).execute(),
  );
  const unchanged = new Set(rows.map((row) => row.name_key)).size;
  return { ...nothing, created: keys.length - unchanged, unchanged };
}

async function weighKeys(
  reported: readonly { readonly sourceKey: string }[],
  find: (part: readonly string[]) => Promise<{ source_key: string | null }[]>,
): Promise<Tally> {
  const known = await inParts(
    reported.map((each) => each.sourceKey),
    find,
  );
  return { ...nothing, created: reported.length - known.length, unchanged: known.length };
}

async function weighFigures(
  read: Reader | Tx,
  figures: ReturnType<typeof reportedWork>['figures'],
): Promise<Tally> {
  const rows = await inParts(
    figures.map((figure) => figure.sourceKey),
    (part) =>
      read
        .selectFrom('indicator_value')
        .select(['source_key', 'target', 'actual'])
        .where('source_key', 'in', part)
        .execute(),
  );
  const kept = new Map(rows.map((row) => [row.source_key, row]));
  const updated = figures.filter((figure) => {
    const before = kept.get(figure.sourceKey);
    return before && (before.target !== figure.target || before.actual !== figure.actual);
  }).length;
  return { created: figures.length - kept.size, updated, unchanged: kept.size - updated };
}
