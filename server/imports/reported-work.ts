import type { CalendarDate, MissionId } from '#domain/core/id.ts';
import { type ActivityRow, indicatorKey, initiativeKey, valueKey } from '#domain/imports/activities.ts';
import { themeOf } from '#domain/imports/sectors.ts';
import { alpha3Of } from '#domain/missions/countries.ts';
import type { Theme } from '#domain/missions/themes.ts';
import { nameKey } from '#domain/organisations/names.ts';
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

// The same work reported to two missions is two initiatives.
const initiativeKeyOf = (row: Row): string => sourceKey(`${row.missionId}\n${initiativeKey(row)}`);
const indicatorKeyOf = (row: Row): string => sourceKey(`${row.missionId}\n${indicatorKey(row)}`);
const valueKeyOf = (row: Row): string => sourceKey(`${row.missionId}\n${valueKey(row)}`);

/** What the rows of a 3W sheet report, each thing once. */
export interface ReportedWork {
  readonly organisations: readonly string[];
  readonly initiatives: readonly ReportedInitiative[];
  readonly indicators: readonly ReportedIndicator[];
  readonly figures: readonly ReportedFigure[];
}

export function reportedWork(rows: readonly Row[]): ReportedWork {
  return {
    organisations: [...new Map(rows.map((row) => [nameKey(row.organisation), row.organisation])).values()],
    initiatives: groups(rows, initiativeKeyOf).map(([key, group]) => initiativeOf(key, group)),
    indicators: groups(rows, indicatorKeyOf).map(([key, group]) => indicatorOf(key, group)),
    figures: rows.map(figureOf),
  };
}

function groups(rows: readonly Row[], keyOf: (row: Row) => string): [string, [Row, ...Row[]]][] {
  const found = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return [...found];
}

const TITLE = 160;

function initiativeOf(key: string, rows: readonly [Row, ...Row[]]): ReportedInitiative {
  const [first] = rows;
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
    places: [...new Map(rows.map((row) => [placeKey(row), placeOf(row)])).values()].filter(
      (place) => place.name !== '',
    ),
  };
}

const placeKey = (row: Row): string => [row.admin1, row.admin2, row.pcode].map(nameKey).join('\n');
const placeName = (row: Row): string => row.admin2 || row.admin1 || row.country;

const placeOf = (row: Row): ReportedPlace => ({
  name: placeName(row),
  country: alpha3Of(row.country),
  admin1: row.admin1 || null,
  pcode: row.pcode || null,
});

function indicatorOf(key: string, rows: readonly [Row, ...Row[]]): ReportedIndicator {
  const targets = new Map<string, number>();
  for (const row of rows) {
    if (row.target === null) continue;
    const place = placeKey(row);
    targets.set(place, Math.max(targets.get(place) ?? 0, row.target));
  }
  const target = [...targets.values()].reduce((sum, each) => sum + each, 0);
  return {
    sourceKey: key,
    initiativeKey: initiativeKeyOf(rows[0]),
    title: rows[0].indicator.slice(0, 300),
    // Sums of counts may pass what a column holds; then the target is left to the values.
    target: targets.size > 0 && target <= 2_147_483_647 ? target : null,
  };
}

const figureOf = (row: Row): ReportedFigure => ({
  sourceKey: valueKeyOf(row),
  indicatorKey: indicatorKeyOf(row),
  startsOn: row.period?.start ?? null,
  endsOn: row.period?.end ?? null,
  place: placeName(row) || null,
  pcode: row.pcode || null,
  target: row.target,
  actual: row.reached,
});
