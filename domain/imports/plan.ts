import type { InitiativeId, MissionId, OrganisationId } from '../core/id.ts';
import type { ReasonCode } from '../core/reasons.ts';
import type { ColumnMap } from './columns.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const;
export type Encoding = (typeof encodings)[number];

/** Which sign parts thousands. `auto` takes only what the sheet itself makes certain. */
export const numberStyles = ['auto', 'comma', 'point'] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** Rows that are left out go there. */
export const NOWHERE = 'nowhere';

/** Where the coordinator sends rows of one country (activities) or of one mission's name (contributions). */
export interface Destination {
  readonly word: string;
  readonly to: MissionId | typeof NOWHERE;
}

/** How a sheet is read and where its rows go. */
export interface ImportPlan {
  readonly encoding: Encoding | null;
  readonly columns: ColumnMap;
  /** The year of periods that the sheet gives as a month only. */
  readonly year: number | null;
  readonly numbers: NumberStyle;
  /** The mission a 3W sheet is for: it takes the countries for which nothing else is chosen or known. */
  readonly missionId: MissionId | null;
  readonly destinations: readonly Destination[];
  /** By which rule its import was stopped after it had been started. */
  readonly stopped?: ReasonCode;
}

export interface Tally {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export const nothing: Tally = { created: 0, updated: 0, unchanged: 0 };

/** The records an import brought or found again: the first of each, so that they can be visited. */
export interface Brought {
  readonly missions: readonly { readonly id: MissionId; readonly rows: number }[];
  readonly organisations: readonly OrganisationId[];
  readonly initiatives: readonly InitiativeId[];
}

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
