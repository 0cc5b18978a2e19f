import type { OrganisationId } from '#domain/core/id.ts';
import type { ImportOutcome, Tally } from '#domain/imports/plan.ts';
import { nothing } from '#domain/imports/plan.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Act } from '../core/act.ts';
import { importIndicators, importInitiatives, recordIndicatorValues } from '../initiatives/steps.ts';
import { admitToMission } from '../missions/steps.ts';
import { reportOrganisation } from '../organisations/steps.ts';
import { reportedWork } from './reported-work.ts';
import type { Understanding } from './understand.ts';

type Brought = Pick<ImportOutcome, 'organisations' | 'initiatives' | 'indicators' | 'values'>;

/** Writes what a 3W sheet reports: organisations, initiatives, indicators and their values, known ones left alone. */
export async function writeActivities(act: Act, { activities }: Understanding): Promise<Brought> {
  const work = reportedWork(activities);
  const organisations = new Map<string, OrganisationId>();
  let reported = nothing;
  for (const name of work.organisations) {
    const { id, created } = await reportOrganisation(act, { name });
    organisations.set(nameKey(name), id);
    reported = counted(reported, created);
  }
  const idOf = (name: string) => known(organisations, nameKey(name));

  const places = new Map(activities.map((row) => [`${row.missionId}\n${nameKey(row.organisation)}`, row]));
  for (const { missionId, organisation } of places.values()) {
    await admitToMission(act, missionId, idOf(organisation));
  }
  const initiatives = await importInitiatives(
    act,
    work.initiatives.map(({ organisation, ...each }) => ({
      ...each,
      organisationId: idOf(organisation),
      organisationName: organisation,
    })),
  );
  const initiativeIds = new Map(work.initiatives.map((each, at) => [each.sourceKey, initiatives[at]?.id]));
  const indicators = await importIndicators(
    act,
    work.indicators.map(({ initiativeKey, ...each }) => ({
      ...each,
      initiativeId: known(initiativeIds, initiativeKey),
    })),
  );
  const indicatorIds = new Map(work.indicators.map((each, at) => [each.sourceKey, indicators[at]?.id]));
  const values = await recordIndicatorValues(
    act,
    work.figures.map(({ indicatorKey, ...each }) => ({
      ...each,
      indicatorId: known(indicatorIds, indicatorKey),
    })),
  );
  return {
    organisations: reported,
    initiatives: initiatives.reduce((tally, { created }) => counted(tally, created), nothing),
    indicators: indicators.reduce((tally, { created }) => counted(tally, created), nothing),
    values,
  };
}

function known<Value>(map: ReadonlyMap<string, Value | undefined>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error('a row names what was not written');
  return value;
}

const counted = (tally: Tally, created: boolean): Tally =>
  created ? { ...tally, created: tally.created + 1 } : { ...tally, unchanged: tally.unchanged + 1 };
