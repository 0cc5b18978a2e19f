import type { MissionId } from '../core/id.ts';
import type { ColumnMap } from './columns.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const;
export type Encoding = (typeof encodings)[number];

/** Which sign parts thousands. `auto` takes only what the sheet itself makes certain. */
export const numberStyles = ['auto', 'comma', 'point'] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** Where rows of one country (activities) or one mission's name (contributions) go; null leaves them out. */
export interface Destination {
  readonly word: string;
  readonly missionId: MissionId | null;
}

/** How a sheet is read and where its rows go. */
export interface ImportPlan {
  readonly encoding: Encoding | null;
  readonly columns: ColumnMap;
  /** The year of periods that the sheet gives as a month only. */
  readonly year: number | null;
  readonly numbers: NumberStyle;
  readonly destinations: readonly Destination[];
  /** Rows with errors are left out and listed; without it they stop the whole import. */
  readonly leaveOutFaulty: boolean;
}

export interface Tally {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export const nothing: Tally = { created: 0, updated: 0, unchanged: 0 };

/** What an import brings, or brought. */
export interface ImportOutcome {
  readonly organisations: Tally;
  readonly initiatives: Tally;
  readonly indicators: Tally;
  /** Indicator values, or contributions. */
  readonly values: Tally;
  readonly rows: number;
  readonly leftOut: number;
  readonly faulty: number;
}
