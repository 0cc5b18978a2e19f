import { publicStates } from '#domain/initiatives/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { LoadedImport } from './access.ts';
import type { ImportResult } from './view.ts';

/** What an applied import brought or found again: the records that are still open to everybody, in its order. */
export async function resultOf(ask: Ask, { outcome, brought }: LoadedImport): Promise<ImportResult | null> {
  if (!outcome) return null;
  const { missions = [], organisations = [], initiatives = [] } = brought ?? {};
  return {
    outcome,
    missions: await missionsOf(ask, missions),
    organisations: inOrder(organisations, await organisationsOf(ask, organisations)),
    initiatives: inOrder(initiatives, await initiativesOf(ask, initiatives)),
  };
}

type Brought = NonNullable<LoadedImport['brought']>;

async function missionsOf(ask: Ask, brought: Brought['missions']): Promise<ImportResult['missions']> {
  if (brought.length === 0) return [];
  const rows = await ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym', 'name'])
    .where(
      'id',
      'in',
      brought.map(({ id }) => id),
    )
    .orderBy('acronym')
    .execute();
  const counts = new Map(brought.map(({ id, rows: count }) => [id, count]));
  return rows.map((row) => ({ ...row, rows: counts.get(row.id) ?? 0 }));
}

async function organisationsOf(ask: Ask, ids: Brought['organisations']) {
  if (ids.length === 0) return [];
  return ask.read.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute();
}

async function initiativesOf(ask: Ask, ids: Brought['initiatives']) {
  if (ids.length === 0) return [];
  return ask.read
    .selectFrom('initiative')
    .select(['id', 'title as name', 'mission_id as missionId'])
    .where('id', 'in', ids)
    .where('state', 'in', publicStates)
    .execute();
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
