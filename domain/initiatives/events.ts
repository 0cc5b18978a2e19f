import type {
  CalendarDate,
  IndicatorId,
  InitiativeId,
  JoinRequestId,
  MissionId,
  OrganisationId,
} from '../core/id.ts';
import type { InitiativeState, initiativeMoves, JoinDirection, JoinState, joinMoves } from './lifecycle.ts';

interface OfInitiative {
  readonly initiativeId: InitiativeId;
  readonly missionId: MissionId;
}

interface Moved extends OfInitiative {
  readonly from: InitiativeState;
  readonly to: InitiativeState;
}

interface OfJoin extends OfInitiative {
  readonly joinRequestId: JoinRequestId;
  readonly organisationId: OrganisationId;
  readonly direction: JoinDirection;
  readonly state: JoinState;
}

type InitiativeMove = (typeof initiativeMoves)[keyof typeof initiativeMoves];
type JoinMove = (typeof joinMoves)[keyof typeof joinMoves];

/** What can have happened to initiatives. */
export interface InitiativeEvents extends Record<InitiativeMove, Moved>, Record<JoinMove, OfJoin> {
  'initiative.drafted': OfInitiative;
  'initiative.edited': OfInitiative & { readonly version: number };
  /** An import wrote it down. */
  'initiative.reported': OfInitiative;
  'milestone.added': OfInitiative & { readonly milestoneId: string };
  'milestone.reached': OfInitiative & { readonly milestoneId: string; readonly on: CalendarDate };
  'partnership.began': OfInitiative & { readonly organisationId: OrganisationId };
  'join.requested': OfJoin;
  'indicator.added': OfInitiative & { readonly indicatorId: IndicatorId };
  'indicator.reported': OfInitiative & { readonly indicatorId: IndicatorId };
}
