import { actsFor, coordinates, speaksFor, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { OrganisationId } from '../core/id.ts';
import { takesNewWork } from '../missions/policy.ts';
import { mayCommit } from '../organisations/policy.ts';
import {
  type JoinAction,
  type JoinDirection,
  type JoinRole,
  type JoinState,
  joinableStates,
  joinLifecycle,
} from './lifecycle.ts';
import { type InitiativeFacts, mayViewInside } from './policy.ts';

/** What decisions about a request to join, or an invitation, depend on. */
export interface JoinFacts {
  readonly direction: JoinDirection;
  readonly state: JoinState;
  /** The organisation that would join. */
  readonly organisationId: OrganisationId;
  /** The asker belongs to the organisation that made the request or the invitation, whichever they act for now. */
  readonly belongsToAsking: boolean;
}

/** Seen by the organisation that would join, by the initiative's partners and by the coordinators. */
export function mayViewJoin(visitor: Visitor, facts: InitiativeFacts, join: JoinFacts): Decision {
  return actsFor(visitor, join.organisationId) ? allowed : mayViewInside(visitor, facts);
}

/** Which sides of it somebody stands on; whoever belongs to the side that asks never decides. */
function sidesOf(visitor: Visitor, facts: InitiativeFacts, join: JoinFacts) {
  const joining = speaksFor(visitor, join.organisationId);
  const leading = speaksFor(visitor, facts.leadId) || coordinates(visitor, facts.mission.id);
  const [asks, decides] = join.direction === 'request' ? [joining, leading] : [leading, joining];
  const recused = decides && join.belongsToAsking;
  const roles: JoinRole[] = [];
  if (asks) roles.push('asker');
  if (decides && !recused) roles.push('decider');
  return { roles, recused };
}

export function mayMoveJoin(
  visitor: Visitor,
  facts: InitiativeFacts,
  join: JoinFacts,
  action: JoinAction,
): Decision {
  if (!visitor) return refused('not_signed_in');
  const { roles, recused } = sidesOf(visitor, facts, join);
  const seen = mayViewJoin(visitor, facts, join);
  if (!seen.allowed) return hidden;
  const moved = joinLifecycle.may(join.state, action, roles);
  if (!moved.allowed) {
    const onlyRecused = recused && joinLifecycle.may(join.state, action, ['decider']).allowed;
    return onlyRecused ? refused('initiatives.recused_from_join') : moved;
  }
  if (action !== 'accept') return allowed;
  return every(
    actsFor(visitor, join.organisationId) ? mayCommit(visitor) : allowed,
    takesNewWork(facts.mission),
    joinableStates.includes(facts.state) ? allowed : refused('initiatives.not_open', { state: facts.state }),
  );
}

/** The actions this person's side ever has in this state, also where something else stands in the way. */
export function joinActionsOf(
  visitor: Visitor,
  facts: InitiativeFacts,
  join: JoinFacts,
): readonly JoinAction[] {
  const { roles, recused } = sidesOf(visitor, facts, join);
  return joinLifecycle.open(join.state, recused ? [...roles, 'decider'] : roles);
}
