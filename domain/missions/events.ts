import type { CalendarDate, MandatedTaskId, MissionId, OrganisationId } from '../core/id.ts';
import type { MissionState } from './lifecycle.ts';

interface MissionFacts {
  readonly missionId: MissionId;
}

/** What can have happened to missions. */
export interface MissionEvents {
  'mission.created': MissionFacts;
  'mission.updated': MissionFacts & { readonly version: number };
  'mission.state_changed': MissionFacts & { readonly from: MissionState; readonly to: MissionState };
  'mission.mandate_renewed': MissionFacts & {
    readonly expiresOn: CalendarDate | null;
    readonly dropped: readonly MandatedTaskId[];
  };
  'mission.task_added': MissionFacts & { readonly taskId: MandatedTaskId };
  'mission.organisation_admitted': MissionFacts & { readonly organisationId: OrganisationId };
}
