import type {
  CalendarDate,
  InitiativeId,
  Instant,
  MissionId,
  OrganisationId,
  PersonId,
  TaskId,
} from '#domain/core/id.ts';
import type { TaskState } from '#domain/tasks/lifecycle.ts';

/** A small piece of work of a mission or of one of its initiatives. */
export interface TaskTable {
  id: TaskId;
  mission_id: MissionId;
  initiative_id: InitiativeId | null;
  title: string;
  /** The title as it is searched. */
  search_key: string;
  details: string | null;
  language: string | null;
  due_on: CalendarDate | null;
  state: TaskState;
  /** Who does it, and for whom; null where nobody has taken it yet. */
  owner_id: PersonId | null;
  owner_organisation_id: OrganisationId | null;
  person_id: PersonId;
  organisation_id: OrganisationId;
  made_at: Instant;
  moved_at: Instant;
  version: number;
}

export interface TasksTables {
  task: TaskTable;
}
