import type { CalendarDate, MissionId } from '#domain/core/id.ts';
import { type ActivityKeys, type ActivityRow, activityKeys } from '#domain/imports/activities.ts';
import { remembered } from '#domain/imports/remembered.ts';
import { themeOf } from '#domain/imports/sectors.ts';
import { alpha3Of } from '#domain/missions/countries.ts';
import type { Theme } from '#domain/missions/themes.ts';
import { sourceKey } from './source-keys.ts';

type Row = ActivityRow & { readonly missionId: MissionId };

export interface ReportedPlace {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly pcode: string | null;
}

export interface ReportedInitiative {
  readonly sourceKey: string;
  readonly missionId: MissionId;
  readonly organisation: string;
  readonly title: string;
  readonly theme: Theme | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly places: readonly ReportedPlace[];
}

export interface ReportedIndicator {
  readonly sourceKey: string;
  readonly initiativeKey: string;
  readonly title: string;
  /** The targets of all places together. */
  readonly target: number | null;
}

export interface ReportedFigure {
  readonly sourceKey: string;
  readonly indicatorKey: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly place: string | null;
  readonly pcode: string | null;
  readonly target: number | null;
  readonly actual: number | null;
}

/** What the rows of a 3W sheet report, each thing once. */
export interface ReportedWork {
  readonly organisations: readonly string[];
  readonly initiatives: readonly ReportedInitiative[];
  readonly indicators: readonly ReportedIndicator[];
  readonly figures: readonly ReportedFigure[];
}

/** A row with the keys that its records are known by. */
interface Keyed {
  readonly row: Row;
  readonly keys: ActivityKeys;
}

export function reportedWork(rows: readonly Row[]): ReportedWork {
  const keyed = withKeys(rows);
  return {
    organisations: [...new Map(keyed.map(({ row, keys }) => [keys.organisation, row.organisation])).values()],
    initiatives: groups(keyed, 'initiative').map(([key, group]) => initiativeOf(key, group)),
    indicators: groups(keyed, 'indicator').map(([key, group]) => indicatorOf(key, group)),
    figures: [...new Map(keyed.map((each) => [each.keys.value, figureOf(each)])).values()],
  };
}

/** The same work reported to two missions is two initiatives. */
function withKeys(rows: readonly Row[]): Keyed[] {
  const keysOf = activityKeys();
  const hash = remembered(sourceKey);
  return rows.map((row) => {
    const keys = keysOf(row);
    const inMission = (key: string) => `${row.missionId}\n${key}`;
    return {
      row,
      keys: {
        ...keys,
        initiative: hash(inMission(keys.initiative)),
        indicator: hash(inMission(keys.indicator)),
        value: sourceKey(inMission(keys.value)),
      },
    };
  });
}

type Group = readonly [Keyed, ...Keyed[]];

function groups(rows: readonly Keyed[], by: keyof ActivityKeys): [string, Group][] {
  const found = new Map<string, [Keyed, ...Keyed[]]>();
  for (const each of rows) {
    const key = each.keys[by];
    const group = found.get(key);
    if (group) group.push(each);
    else found.set(key, [each]);
  }
  return [...found];
}

const TITLE = 160;

function initiativeOf(key: string, group: Group): ReportedInitiative {
  const first = group[0].row;
  const rows = group.map(({ row }) => row);
  const work = first.activity || first.sector || first.indicator;
  const code = first.project ? ` (${first.project})` : '';
  const room = TITLE - code.length;
  const starts = rows.flatMap((row) => row.period?.start ?? []).sort();
  const ends = rows.flatMap((row) => row.period?.end ?? []).sort();
  return {
    sourceKey: key,
    missionId: first.missionId,
    organisation: first.organisation,
    title: `${work.length > room ? `${work.slice(0, room - 1).trimEnd()}…` : work}${code}`,
    theme: themeOf(first.sector),
    startsOn: starts[0] ?? null,
    endsOn: ends.at(-1) ?? null,
    places: [...new Map(group.map(({ row, keys }) => [keys.place, row])).values()]
      .map(placeOf)
      .filter((place) => place.name !== ''),
  };
}

const placeName = (row: Row): string => row.admin2 || row.admin1 || row.country;

const placeOf = (row: Row): ReportedPlace => ({
  name: placeName(row),
  country: alpha3Of(row.country),
  admin1: row.admin1 || null,
  pcode: row.pcode || null,
});

function indicatorOf(key: string, group: Group): ReportedIndicator {
  const first = group[0];
  const targets = new Map<string, number>();
  for (const { row, keys } of group) {
    if (row.target === null) continue;
    targets.set(keys.place, Math.max(targets.get(keys.place) ?? 0, row.target));
  }
  const target = [...targets.values()].reduce((sum, each) => sum + each, 0);
  return {
    sourceKey: key,
    initiativeKey: first.keys.initiative,
    title: first.row.indicator.slice(0, 300),
    // Sums of counts may pass what a column holds; then the target is left to the values.
    target: targets.size > 0 && target <= 2_147_483_647 ? target : null,
  };
}

const figureOf = ({ row, keys }: Keyed): ReportedFigure => ({
  sourceKey: keys.value,
  indicatorKey: keys.indicator,
  startsOn: row.period?.start ?? null,
  endsOn: row.period?.end ?? null,
  place: placeName(row) || null,
  pcode: row.pcode || null,
  target: row.target,
  actual: row.reached,
});
