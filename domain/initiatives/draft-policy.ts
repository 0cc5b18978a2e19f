import { takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, refused } from '../core/decision.ts';
import type { MissionId } from '../core/id.ts';
import type { MissionState } from '../missions/lifecycle.ts';
import { takesNewWork } from '../missions/policy.ts';
import { mayCommit } from '../organisations/policy.ts';

/** A verified organisation that takes part in the mission may put its plan to it. */
export function mayDraft(
  visitor: Visitor,
  mission: { readonly id: MissionId; readonly state: MissionState },
): Decision {
  return every(
    mayCommit(visitor),
    takesPart(visitor, mission.id) ? allowed : refused('initiatives.not_in_mission'),
    takesNewWork(mission),
  );
}
