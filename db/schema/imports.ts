import type { ImportId, Instant, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { ImportKind } from '#domain/imports/columns.ts';
import type { ImportState } from '#domain/imports/lifecycle.ts';
import type { Brought, ImportOutcome, ImportPlan } from '#domain/imports/plan.ts';
import type { Json } from './core.ts';

export interface ImportJobTable {
  id: ImportId;
  kind: ImportKind;
  state: ImportState;
  file_name: string;
  /** How the sheet is read and where its rows go; set by what was found, then by the coordinator. */
  plan: Json<ImportPlan>;
  /** What it brought, once applied. */
  outcome: Json<ImportOutcome> | null;
  /** Which records those are. */
  brought: Json<Brought> | null;
  /** The mission it was uploaded for, if for one. */
  mission_id: MissionId | null;
  person_id: PersonId;
  organisation_id: OrganisationId | null;
  created_at: Instant;
  applied_at: Instant | null;
  version: number;
}

/** The file as it was uploaded, kept apart so that lists of imports do not read it. */
export interface ImportFileTable {
  import_id: ImportId;
  /** Base64. */
  content: string;
}

/** Tables of imports. */
export interface ImportsTables {
  import_job: ImportJobTable;
  import_file: ImportFileTable;
}
