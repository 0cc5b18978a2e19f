import { coordinates, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId } from '../core/id.ts';
import { type MissionAction, type MissionState, missionLifecycle } from './lifecycle.ts';

/** What decisions about a mission depend on. */
export interface MissionFacts {
  readonly id: MissionId;
  readonly state: MissionState;
}

/** Its partners, needs and channels are for its coordinators and the organisations that take part. */
export function mayEnterMission(visitor: Visitor, missionId: MissionId): Decision {
  if (!visitor) return refused('not_signed_in');
  return takesPart(visitor, missionId) ? allowed : hidden;
}

/** Coordinators of all missions open new ones. */
export function mayCreateMission(visitor: Visitor): Decision {
  if (!visitor) return refused('not_signed_in');
  return visitor.coordinates === 'all' ? allowed : refused('not_yours_to_do');
}

export function mayCoordinate(visitor: Visitor, missionId: MissionId): Decision {
  if (!visitor) return refused('not_signed_in');
  return coordinates(visitor, missionId) ? allowed : refused('missions.coordinators_only');
}

export function mayMoveMission(visitor: Visitor, mission: MissionFacts, action: MissionAction): Decision {
  const roles = coordinates(visitor, mission.id) ? (['coordinator'] as const) : [];
  return every(mayCoordinate(visitor, mission.id), missionLifecycle.may(mission.state, action, roles));
}

/** A closed mission takes nothing new; what was begun under it is wound down. */
export function takesNewWork(mission: MissionFacts): Decision {
  return mission.state === 'closed' ? refused('missions.closed') : allowed;
}
