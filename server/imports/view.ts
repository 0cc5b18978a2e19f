import type { ReasonCode } from '#domain/core/reasons.ts';
import type { ColumnField, ColumnMap, ImportKind } from '#domain/imports/columns.ts';
import type { ImportState } from '#domain/imports/lifecycle.ts';
import type { Encoding, ImportOutcome, NumberStyle } from '#domain/imports/plan.ts';
import type { ImportFacts } from '#domain/imports/policy.ts';
import type { RowFaultReason } from '#domain/imports/reasons.ts';
import type { RowFault } from '#domain/imports/rows.ts';

/** A record an import leads to. */
export interface ImportedRecord {
  readonly id: string;
  readonly name: string;
}

export interface ImportMission extends ImportedRecord {
  readonly slug: string;
  readonly acronym: string;
}

export interface ImportItem {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly by: string;
  readonly createdAt: string;
  readonly appliedAt: string | null;
  /** The mission it was uploaded for, if for one. */
  readonly mission: ImportMission | null;
}

/** Where the rows with one word go. */
export interface PlacementView {
  readonly word: string;
  /** A mission's id, `nowhere` where the rows are left out, or null while it is undecided. */
  readonly to: string | null;
  readonly chosen: boolean;
  readonly rows: number;
}

/** A row as it was understood: its texts and figures by field, in the order of the fields. */
export interface SampleRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One kind of error of one column, and the rows it stands in. */
export interface FaultGroup {
  readonly reason: RowFaultReason;
  readonly column: string;
  readonly count: number;
}

export interface ImportPreview {
  readonly headers: readonly string[];
  readonly hashtags: readonly string[];
  /** The first text under each header. */
  readonly examples: readonly string[];
  readonly columns: ColumnMap;
  /** Counted as the spreadsheet does; null where the sheet has none. */
  readonly headerRow: number | null;
  readonly hxlRow: number | null;
  /** Rows under the headers. */
  readonly rowCount: number;
  /** Null for a workbook, which says its own. */
  readonly encoding: Encoding | null;
  readonly year: number | null;
  readonly numbers: NumberStyle;
  readonly missionId: string | null;
  readonly missing: readonly ColumnField[];
  readonly placements: readonly PlacementView[];
  /** Missions the reader may import into. */
  readonly missions: readonly { readonly id: string; readonly acronym: string }[];
  readonly sampleFields: readonly ColumnField[];
  readonly sample: readonly SampleRow[];
  readonly expected: ImportOutcome;
  /** The first errors; all of them in the download. */
  readonly faults: readonly RowFault[];
  readonly faultGroups: readonly FaultGroup[];
  readonly faultCount: number;
  readonly yearMissing: boolean;
}

/** What an import brought or found again, with ways to it. */
export interface ImportResult {
  readonly outcome: ImportOutcome;
  readonly missions: readonly (ImportMission & { readonly rows: number })[];
  readonly organisations: readonly ImportedRecord[];
  readonly initiatives: readonly (ImportedRecord & { readonly missionId: string })[];
}

export interface ImportView extends ImportItem {
  readonly version: number;
  readonly facts: ImportFacts;
  /** Once it is applied. */
  readonly result: ImportResult | null;
  /** How far its import has come, where this process carries it out. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** By which rule its import was stopped. */
  readonly stopped: ReasonCode | null;
  /** While it is not applied and not abandoned. */
  readonly preview: ImportPreview | null;
}
