import { speaksFor, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, hidden, refused } from '../core/decision.ts';
import type { MissionId } from '../core/id.ts';

/** Whoever takes part states needs and makes offers, for the organisation they speak for. */
export function mayContribute(visitor: Visitor, missionId: MissionId): Decision {
  if (!visitor) return refused('not_signed_in');
  if (!takesPart(visitor, missionId)) return hidden;
  if (!visitor.organisation) return refused('no_organisation');
  return speaksFor(visitor, visitor.organisation.id) ? allowed : refused('resources.not_for_them');
}

/** An offer is welcome from whoever speaks for an organisation, also before it takes part in the mission. */
export function mayOffer(visitor: Visitor): Decision {
  if (!visitor) return refused('not_signed_in');
  if (!visitor.organisation) return refused('no_organisation');
  return speaksFor(visitor, visitor.organisation.id) ? allowed : refused('resources.not_for_them');
}
