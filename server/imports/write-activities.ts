import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndicatorId, InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import { kindOfName } from '#domain/imports/organisation-kinds.ts';
import type { Tally } from '#domain/imports/plan.ts';
import { nothing } from '#domain/imports/plan.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Act } from '../core/act.ts';
import { importIndicators, importInitiatives, recordIndicatorValues } from '../initiatives/steps.ts';
import { admitToMission } from '../missions/steps.ts';
import { reportOrganisation } from '../organisations/steps.ts';
import type { Work } from './look-through.ts';
import { allOf, eachPart } from './parts.ts';
import type { Written } from './written.ts';

/** Writes what a 3W sheet reports: organisations, initiatives, indicators and their values, known ones left alone. */
export async function writeActivities(
  act: Act,
  parts: Work,
  told: (written: number) => void,
): Promise<Written> {
  const work = { initiatives: await allOf(parts.initiatives), indicators: await allOf(parts.indicators) };
  const { idOf, reported } = await writeOrganisations(act, await allOf(parts.organisations));
  await admitToMissions(act, await allOf(parts.admitted), idOf);
  told(parts.organisations.count);
  const led = work.initiatives.map(({ organisation: organisationName, ...each }) => ({
    ...each,
    organisationName,
    organisationId: idOf(organisationName),
  }));
  const initiatives = await importInitiatives(act, led);
  const initiativeIds = new Map(work.initiatives.map((each, at) => [each.sourceKey, initiatives[at]?.id]));
  told(parts.initiatives.count);
  const indicators = await importIndicators(
    act,
    work.indicators.map(({ initiativeKey, ...each }) => ({
      ...each,
      initiativeId: known(initiativeIds, initiativeKey),
    })),
  );
  told(parts.indicators.count);
  const indicatorIds = new Map(work.indicators.map((each, at) => [each.sourceKey, indicators[at]?.id]));
  const values = await writeFigures(act, parts.figures, (key) => known(indicatorIds, key), told);
  return {
    tallies: {
      organisations: tallyOf([...reported.values()]),
      initiatives: tallyOf(initiatives.map(({ created }) => created)),
      indicators: tallyOf(indicators.map(({ created }) => created)),
      values,
    },
    organisations: newFirst([...reported]),
    initiatives: newFirst(initiatives.map(({ id, created }): [InitiativeId, boolean] => [id, created])),
  };
}

async function writeFigures(
  act: Act,
  figures: Work['figures'],
  indicatorOf: (key: string) => IndicatorId,
  told: (written: number) => void,
): Promise<Tally> {
  let all = nothing;
  for await (const part of eachPart(figures)) {
    const each = await recordIndicatorValues(
      act,
      part.map(({ indicatorKey, ...figure }) => ({ ...figure, indicatorId: indicatorOf(indicatorKey) })),
    );
    all = {
      created: all.created + each.created,
      updated: all.updated + each.updated,
      unchanged: all.unchanged + each.unchanged,
    };
    told(part.length);
  }
  return all;
}

async function writeOrganisations(act: Act, names: Iterable<string>) {
  const organisations = new Map<string, OrganisationId>();
  const reported = new Map<OrganisationId, boolean>();
  for (const name of names) {
    const { id, created } = await reportOrganisation(act, { name, ...said(kindOfName(name)) });
    organisations.set(nameKey(name), id);
    reported.set(id, created);
    await nextTurn();
  }
  return { idOf: (name: string) => known(organisations, nameKey(name)), reported };
}

async function admitToMissions(
  act: Act,
  admitted: readonly { readonly missionId: MissionId; readonly organisation: string }[],
  idOf: (name: string) => OrganisationId,
): Promise<void> {
  for (const { missionId, organisation } of admitted) {
    await admitToMission(act, missionId, idOf(organisation));
    await nextTurn();
  }
}

const said = (kind: OrganisationKind | null) => (kind ? { kind } : {});

function known<Value>(map: ReadonlyMap<string, Value | undefined>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error('a row names what was not written');
  return value;
}

function tallyOf(created: readonly boolean[]): Tally {
  const fresh = created.filter(Boolean).length;
  return { ...nothing, created: fresh, unchanged: created.length - fresh };
}

function newFirst<Id>(records: readonly (readonly [Id, boolean])[]): Id[] {
  const those = (wanted: boolean) => records.filter(([, created]) => created === wanted).map(([id]) => id);
  return [...those(true), ...those(false)];
}
