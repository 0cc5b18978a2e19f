import type {
  CalendarDate,
  IndicatorId,
  InitiativeId,
  JoinRequestId,
  MissionId,
  OrganisationId,
} from '../core/id.ts';
import type { InitiativeState, JoinState } from './lifecycle.ts';

interface OfInitiative {
  readonly initiativeId: InitiativeId;
  readonly missionId: MissionId;
}

interface OfJoin extends OfInitiative {
  readonly joinRequestId: JoinRequestId;
  readonly organisationId: OrganisationId;
}

/** What can have happened to initiatives. */
export interface InitiativeEvents {
  'initiative.drafted': OfInitiative;
  'initiative.edited': OfInitiative & { readonly version: number };
  'initiative.moved': OfInitiative & { readonly from: InitiativeState; readonly to: InitiativeState };
  'initiative.reported': OfInitiative;
  'milestone.reached': OfInitiative & { readonly milestoneId: string; readonly on: CalendarDate };
  'partnership.began': OfInitiative & { readonly organisationId: OrganisationId };
  'join.opened': OfJoin & { readonly direction: 'request' | 'invitation' };
  'join.moved': OfJoin & { readonly from: JoinState; readonly to: JoinState };
  'indicator.added': OfInitiative & { readonly indicatorId: IndicatorId };
  'indicator.reported': OfInitiative & { readonly indicatorId: IndicatorId };
}
