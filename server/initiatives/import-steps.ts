import { toJson } from '#db/schema/core.ts';
import { fold } from '#domain/core/fold.ts';
import type { CalendarDate, IndicatorId, InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import type { CountingRule, IndicatorMeasure } from '#domain/initiatives/terms.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { Act } from '../core/act.ts';
import { inChunks } from './chunks.ts';
import { recordOf } from './recording.ts';

export { recordIndicatorValues } from './indicator-values.ts';

export interface ImportedPlace {
  readonly name: string;
  readonly country?: string | null;
  readonly admin1?: string | null;
  readonly pcode?: string | null;
  readonly pcodeEdition?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface ImportedInitiative {
  /** The same key is the same initiative at every import. */
  readonly sourceKey: string;
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly title: string;
  readonly summary?: string;
  readonly language?: string;
  readonly theme: Theme | null;
  readonly state?: 'approved' | 'active' | 'completed';
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly places: readonly ImportedPlace[];
}

export interface Imported<Id> {
  readonly id: Id;
  readonly created: boolean;
}

/** What sheets report as joint work, in the order given. Known by its key, it is left as it is. */
export async function importInitiatives(
  act: Act,
  reported: readonly ImportedInitiative[],
): Promise<readonly Imported<InitiativeId>[]> {
  const known = new Map<string, InitiativeId>();
  await inChunks(reported, async (chunk) => {
    const keys = chunk.map((each) => each.sourceKey);
    const rows = await act.tx
      .selectFrom('initiative')
      .select(['id', 'source_key'])
      .where('source_key', 'in', keys)
      .execute();
    for (const row of rows) if (row.source_key) known.set(row.source_key, row.id);
  });
  const fresh = new Map<string, ImportedInitiative & { readonly id: InitiativeId }>();
  for (const each of reported) {
    if (known.has(each.sourceKey) || fresh.has(each.sourceKey)) continue;
    fresh.set(each.sourceKey, { ...each, id: act.newId<'initiative'>() });
  }
  await insertInitiatives(act, [...fresh.values()]);
  const counted = new Set<string>();
  return reported.map(({ sourceKey }) => {
    const created = fresh.has(sourceKey) && !counted.has(sourceKey);
    counted.add(sourceKey);
    return { id: (known.get(sourceKey) ?? fresh.get(sourceKey)?.id) as InitiativeId, created };
  });
}

type Fresh = ImportedInitiative & { readonly id: InitiativeId };

async function insertInitiatives(act: Act, fresh: readonly Fresh[]): Promise<void> {
  await inChunks(fresh, async (chunk) => {
    await act.tx
      .insertInto('initiative')
      .values(chunk.map((each) => initiativeRow(act, each)))
      .execute();
    await act.tx
      .insertInto('partnership')
      .values(
        chunk.map((each) => ({
          initiative_id: each.id,
          organisation_id: each.organisationId,
          role: 'lead' as const,
          iati_role: 'implementing' as const,
          since: act.now,
          ended_at: null,
        })),
      )
      .execute();
  });
  await inChunks(
    fresh.flatMap((each) => placeRows(act, each)),
    (chunk) => act.tx.insertInto('initiative_place').values(chunk).execute(),
  );
  await inChunks(fresh, async (chunk) => {
    for (const each of chunk) await recordReported(act, each);
  });
}

const recordReported = (act: Act, { id, missionId, organisationId }: Fresh) =>
  recordOf(
    act,
    {
      id,
      mission_id: missionId,
      lead_organisation_id: organisationId,
      proposed_at: null,
      approved_at: act.now,
    },
    'initiative.reported',
    {},
  );

function initiativeRow(act: Act, each: Fresh) {
  const places = each.places.flatMap((place) => [place.name, place.admin1 ?? '', place.pcode ?? '']);
  return {
    id: each.id,
    mission_id: each.missionId,
    task_id: null,
    title: each.title,
    summary: each.summary ?? '',
    language: each.language ?? 'en',
    theme: each.theme,
    lead_organisation_id: each.organisationId,
    state: each.state ?? ('active' as const),
    starts_on: each.startsOn,
    ends_on: each.endsOn,
    source: 'import' as const,
    source_key: each.sourceKey,
    search_key: fold([each.title, each.summary ?? '', each.organisationName, ...places].join(' ')),
    drafted_needs: toJson([]),
    created_by: act.actor?.via === 'system' ? null : (act.actor?.personId ?? null),
    created_at: act.now,
    proposed_at: null,
    approved_at: act.now,
    version: 1,
  };
}

const placeRows = (act: Act, each: Fresh) =>
  each.places.map((place, position) => ({
    id: act.newId<'place'>(),
    initiative_id: each.id,
    position,
    name: place.name,
    country: place.country ?? null,
    admin1: place.admin1 ?? null,
    pcode: place.pcode ?? null,
    pcode_edition: place.pcodeEdition ?? null,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    precise: 0 as const,
  }));

export interface ImportedIndicator {
  readonly sourceKey: string;
  readonly initiativeId: InitiativeId;
  readonly title: string;
  readonly measure?: IndicatorMeasure;
  readonly rule?: CountingRule;
  readonly unit?: string | null;
  readonly target: number | null;
}

/** The indicators that sheets report on, in the order given. Known by its key, one is left as it is. */
export async function importIndicators(
  act: Act,
  reported: readonly ImportedIndicator[],
): Promise<readonly Imported<IndicatorId>[]> {
  const known = new Map<string, IndicatorId>();
  await inChunks(reported, async (chunk) => {
    const keys = chunk.map((each) => each.sourceKey);
    const rows = await act.tx
      .selectFrom('indicator')
      .select(['id', 'source_key'])
      .where('source_key', 'in', keys)
      .execute();
    for (const row of rows) if (row.source_key) known.set(row.source_key, row.id);
  });
  const fresh = new Map<string, ReturnType<typeof indicatorRow>>();
  for (const each of reported) {
    if (known.has(each.sourceKey) || fresh.has(each.sourceKey)) continue;
    fresh.set(each.sourceKey, indicatorRow(act, each, fresh.size));
  }
  await inChunks([...fresh.values()], (chunk) => act.tx.insertInto('indicator').values(chunk).execute());
  const counted = new Set<string>();
  return reported.map(({ sourceKey }) => {
    const created = fresh.has(sourceKey) && !counted.has(sourceKey);
    counted.add(sourceKey);
    return { id: (known.get(sourceKey) ?? fresh.get(sourceKey)?.id) as IndicatorId, created };
  });
}

const indicatorRow = (act: Act, each: ImportedIndicator, position: number) => ({
  id: act.newId<'indicator'>(),
  initiative_id: each.initiativeId,
  position,
  title: each.title,
  measure: each.measure ?? ('unit' as const),
  rule: each.rule ?? ('sum' as const),
  unit: each.unit ?? null,
  baseline: null,
  target: each.target,
  source_key: each.sourceKey,
  created_at: act.now,
});
