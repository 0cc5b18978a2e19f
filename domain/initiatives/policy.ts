import { type Visitor, coordinates, speaksFor, takesPart } from '../core/actor.ts';
import { type Decision, allowed, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, OrganisationId } from '../core/id.ts';
import { type MissionState } from '../missions/lifecycle.ts';
import { takesNewWork } from '../missions/policy.ts';
import { mayCommit } from '../organisations/policy.ts';
import {
  type InitiativeAction,
  type InitiativeRole,
  type InitiativeState,
  type JoinAction,
  type JoinRole,
  type JoinState,
  initiativeLifecycle,
  joinLifecycle,
  openStates,
  publicStates,
} from './lifecycle.ts';

/** What decisions about an initiative depend on. */
export interface InitiativeFacts {
  readonly missionId: MissionId;
  readonly missionState: MissionState;
  readonly state: InitiativeState;
  readonly leadId: OrganisationId;
  /** Organisations with a place in it now. */
  readonly partnerIds: readonly OrganisationId[];
}

export interface JoinFacts {
  readonly direction: 'request' | 'invitation';
  readonly state: JoinState;
  /** The organisation that would join. */
  readonly organisationId: OrganisationId;
}

const isPartner = (visitor: Visitor, facts: InitiativeFacts): boolean =>
  visitor?.organisation ? [facts.leadId, ...facts.partnerIds].includes(visitor.organisation.id) : false;

/** Once approved it is public; before, it is for its partners and the mission's coordinators. */
export function mayViewInitiative(visitor: Visitor, facts: InitiativeFacts): Decision {
  const seen =
    publicStates.includes(facts.state) || isPartner(visitor, facts) || coordinates(visitor, facts.missionId);
  return seen ? allowed : hidden;
}

/** Join requests, reviews and exact places are for its partners and the mission's coordinators. */
export function mayViewInside(visitor: Visitor, facts: InitiativeFacts): boolean {
  return isPartner(visitor, facts) || coordinates(visitor, facts.missionId);
}

export function mayDraft(visitor: Visitor, mission: { id: MissionId; state: MissionState }): Decision {
  return every(
    mayCommit(visitor),
    takesPart(visitor, mission.id) ? allowed : refused('initiatives.not_in_mission'),
    takesNewWork(mission),
  );
}

export function mayEdit(visitor: Visitor, facts: InitiativeFacts): Decision {
  const ended = ['completed', 'closed', 'cancelled'].includes(facts.state);
  return every(
    mayViewInitiative(visitor, facts),
    speaksFor(visitor, facts.leadId) ? allowed : refused('initiatives.lead_only'),
    ended || facts.state === 'proposed' ? refused('wrong_state', { state: facts.state }) : allowed,
  );
}

/** A coordinator who belongs to the lead does not decide on it. */
function rolesIn(visitor: Visitor, facts: InitiativeFacts): InitiativeRole[] {
  const roles: InitiativeRole[] = [];
  if (speaksFor(visitor, facts.leadId)) roles.push('lead');
  if (coordinates(visitor, facts.missionId)) roles.push('coordinator');
  return roles;
}

const decisions: readonly InitiativeAction[] = ['approve', 'return'];

export function mayMoveInitiative(
  visitor: Visitor,
  facts: InitiativeFacts,
  action: InitiativeAction,
): Decision {
  if (!visitor) return refused('not_signed_in');
  const ownLead = visitor.organisation?.id === facts.leadId;
  const commits = action === 'propose' || action === 'start';
  return every(
    mayViewInitiative(visitor, facts),
    initiativeLifecycle.may(facts.state, action, rolesIn(visitor, facts)),
    decisions.includes(action) && ownLead ? refused('initiatives.recused') : allowed,
    commits && ownLead ? mayCommit(visitor) : allowed,
    commits ? takesNewWork({ id: facts.missionId, state: facts.missionState }) : allowed,
  );
}

/** The actions that would be allowed now, in the machine's order. */
export function openActions(visitor: Visitor, facts: InitiativeFacts): readonly InitiativeAction[] {
  return initiativeLifecycle
    .open(facts.state, rolesIn(visitor, facts))
    .filter((action) => mayMoveInitiative(visitor, facts, action).allowed);
}

/** A verified organisation that is not in it yet asks to join an initiative that is open. */
export function mayAskToJoin(visitor: Visitor, facts: InitiativeFacts): Decision {
  return every(
    mayViewInitiative(visitor, facts),
    mayCommit(visitor),
    isPartner(visitor, facts) ? refused('initiatives.already_partner') : allowed,
    openStates.includes(facts.state) ? allowed : refused('initiatives.not_open', { state: facts.state }),
  );
}

export function mayInvite(visitor: Visitor, facts: InitiativeFacts): Decision {
  return every(
    mayViewInitiative(visitor, facts),
    speaksFor(visitor, facts.leadId) ? mayCommit(visitor) : refused('initiatives.lead_only'),
    openStates.includes(facts.state) ? allowed : refused('initiatives.not_open', { state: facts.state }),
  );
}

/** Which side of a join somebody is on. Whoever acts for the organisation that would join never decides for the lead. */
export function joinRoles(visitor: Visitor, facts: InitiativeFacts, join: JoinFacts): JoinRole[] {
  const joining = speaksFor(visitor, join.organisationId);
  const leading = !joining && speaksFor(visitor, facts.leadId);
  const [asker, asked] = join.direction === 'request' ? [joining, leading] : [leading, joining];
  return [...(asker ? (['asker'] as const) : []), ...(asked ? (['asked'] as const) : [])];
}

export function mayMoveJoin(
  visitor: Visitor,
  facts: InitiativeFacts,
  join: JoinFacts,
  action: JoinAction,
): Decision {
  if (!visitor) return refused('not_signed_in');
  const involved = speaksFor(visitor, join.organisationId) || mayViewInside(visitor, facts);
  const joiningAccepts = action === 'accept' && visitor.organisation?.id === join.organisationId;
  return every(
    involved ? allowed : hidden,
    joinLifecycle.may(join.state, action, joinRoles(visitor, facts, join)),
    joiningAccepts ? mayCommit(visitor) : allowed,
    action === 'accept' && !openStates.includes(facts.state)
      ? refused('initiatives.not_open', { state: facts.state })
      : allowed,
  );
}
