import { coordinates, coordinatesAny, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, PersonId } from '../core/id.ts';
import { type ImportAction, type ImportState, importLifecycle } from './lifecycle.ts';

/** What decisions about an import depend on. */
export interface ImportFacts {
  readonly personId: PersonId;
  /** The mission it was uploaded for, if for one. */
  readonly missionId: MissionId | null;
  readonly state: ImportState;
}

export function mayImport(visitor: Visitor): Decision {
  if (!visitor) return refused('not_signed_in');
  return coordinatesAny(visitor) ? allowed : refused('imports.coordinators_only');
}

/** A sheet is seen by whoever uploaded it, and by who coordinates its mission or all of them. */
export function mayViewImport(visitor: Visitor, { personId, missionId }: ImportFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  if (visitor.personId === personId || visitor.coordinates === 'all') return allowed;
  return missionId !== null && coordinates(visitor, missionId) ? allowed : hidden;
}

export function mayMoveImport(visitor: Visitor, facts: ImportFacts, action: ImportAction): Decision {
  return every(
    mayViewImport(visitor, facts),
    mayImport(visitor),
    importLifecycle.may(facts.state, action, ['keeper']),
  );
}

/** What was started goes on without whoever started it. */
export function mayCarryOnImport(visitor: Visitor, facts: ImportFacts, action: 'finish' | 'stop'): Decision {
  if (visitor?.via !== 'system') return hidden;
  return importLifecycle.may(facts.state, action, ['portal']);
}

/** Rows go only to missions that whoever imports coordinates. */
export function mayImportInto(visitor: Visitor, missions: readonly MissionId[]): Decision {
  return missions.every((mission) => coordinates(visitor, mission))
    ? allowed
    : refused('imports.mission_not_yours');
}
