import type { ColumnMap, ImportKind } from '#domain/imports/columns.ts';
import type { ImportState } from '#domain/imports/lifecycle.ts';
import type { Encoding, ImportOutcome, NumberStyle } from '#domain/imports/plan.ts';
import type { ImportFacts } from '#domain/imports/policy.ts';
import type { RowFault } from '#domain/imports/rows.ts';

export interface ImportItem {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly by: string;
  readonly createdAt: string;
  readonly appliedAt: string | null;
}

export interface DestinationView {
  readonly word: string;
  readonly missionId: string | null;
  readonly rows: number;
}

/** A row as it was understood: its texts and figures by field, in the order of the fields. */
export interface SampleRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ImportPreview {
  readonly headers: readonly string[];
  readonly columns: ColumnMap;
  /** Counted as the spreadsheet does; null where the sheet has none. */
  readonly headerRow: number | null;
  readonly hxlRow: number | null;
  readonly encoding: Encoding | null;
  readonly year: number | null;
  readonly numbers: NumberStyle;
  readonly leaveOutFaulty: boolean;
  readonly missing: readonly string[];
  readonly destinations: readonly DestinationView[];
  readonly missions: readonly { readonly id: string; readonly acronym: string }[];
  readonly sample: readonly SampleRow[];
  readonly expected: ImportOutcome;
  /** The first errors; all of them in the download. */
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  readonly yearMissing: boolean;
}

export interface ImportView extends ImportItem {
  readonly version: number;
  readonly facts: ImportFacts;
  readonly outcome: ImportOutcome | null;
  /** While it is not applied and not abandoned. */
  readonly preview: ImportPreview | null;
}
