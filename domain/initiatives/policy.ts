import { actsFor, coordinates, speaksFor, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, OrganisationId } from '../core/id.ts';
import type { MissionState } from '../missions/lifecycle.ts';
import { takesNewWork } from '../missions/policy.ts';
import { mayCommit } from '../organisations/policy.ts';
import {
  type InitiativeAction,
  type InitiativeRole,
  type InitiativeState,
  initiativeLifecycle,
  joinableStates,
  runningStates,
  writableStates,
} from './lifecycle.ts';

/** What decisions about an initiative depend on. */
export interface InitiativeFacts {
  readonly mission: { readonly id: MissionId; readonly state: MissionState };
  readonly state: InitiativeState;
  readonly leadId: OrganisationId;
  /** Organisations with a place in it now, the lead among them. */
  readonly partnerIds: readonly OrganisationId[];
  /** It was proposed at least once. */
  readonly proposed: boolean;
  /** It was approved at least once, and is public since. */
  readonly approved: boolean;
  /** The asker belongs to the lead, whichever organisation they act for now. */
  readonly belongsToLead: boolean;
}

const isPartner = (visitor: Visitor, facts: InitiativeFacts): boolean =>
  facts.partnerIds.some((id) => actsFor(visitor, id));

/** A draft is for its lead; a proposal also for the partners it names and the coordinators; then it is public. */
export function mayViewInitiative(visitor: Visitor, facts: InitiativeFacts): Decision {
  if (facts.approved || actsFor(visitor, facts.leadId)) return allowed;
  return facts.proposed && mayViewInside(visitor, facts).allowed ? allowed : hidden;
}

/** Exact places, reviews and who asked to join are for its partners and the mission's coordinators. */
export function mayViewInside(visitor: Visitor, facts: InitiativeFacts): Decision {
  return isPartner(visitor, facts) || coordinates(visitor, facts.mission.id) ? allowed : hidden;
}

function mayLead(visitor: Visitor, facts: InitiativeFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayViewInitiative(visitor, facts),
    speaksFor(visitor, facts.leadId) ? allowed : refused('initiatives.lead_only'),
  );
}

/** The lead writes the draft; once approved it corrects text, dates, places and milestones while work goes on. */
export function mayEdit(visitor: Visitor, facts: InitiativeFacts): Decision {
  const open = [...writableStates, 'approved', 'active', 'suspended'].includes(facts.state);
  return every(mayLead(visitor, facts), open ? allowed : refused('wrong_state', { state: facts.state }));
}

function rolesIn(visitor: Visitor, facts: InitiativeFacts): InitiativeRole[] {
  const roles: InitiativeRole[] = [];
  if (speaksFor(visitor, facts.leadId)) roles.push('lead');
  if (coordinates(visitor, facts.mission.id)) roles.push('coordinator');
  return roles;
}

/** Deciding on a proposal is for a coordinator who does not belong to its lead. */
const decisions: readonly InitiativeAction[] = ['approve', 'return'];
/** Taking on something new; winding down never depends on verification or on the mission's state. */
const commitments: readonly InitiativeAction[] = ['propose', 'approve', 'start', 'resume'];

export function mayMoveInitiative(
  visitor: Visitor,
  facts: InitiativeFacts,
  action: InitiativeAction,
): Decision {
  if (!visitor) return refused('not_signed_in');
  const commits = commitments.includes(action);
  const byLead = actsFor(visitor, facts.leadId);
  return every(
    mayViewInitiative(visitor, facts),
    initiativeLifecycle.may(facts.state, action, rolesIn(visitor, facts)),
    decisions.includes(action) && facts.belongsToLead ? refused('initiatives.recused') : allowed,
    commits && byLead ? mayCommit(visitor) : allowed,
    commits ? takesNewWork(facts.mission) : allowed,
  );
}

/** The actions this person's roles ever open in this state, also where something else stands in the way. */
export function actionsOf(visitor: Visitor, facts: InitiativeFacts): readonly InitiativeAction[] {
  return initiativeLifecycle.open(facts.state, rolesIn(visitor, facts));
}

/** Milestones and figures are kept by the lead and the partners while the work runs. */
export function mayReport(visitor: Visitor, facts: InitiativeFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  const speaks = facts.partnerIds.some((id) => speaksFor(visitor, id));
  return every(
    mayViewInitiative(visitor, facts),
    speaks || coordinates(visitor, facts.mission.id) ? allowed : refused('not_yours_to_do'),
    runningStates.includes(facts.state) ? allowed : refused('wrong_state', { state: facts.state }),
  );
}

/** What is measured is laid down by the lead, from the draft until the work is done. */
export function mayAddIndicator(visitor: Visitor, facts: InitiativeFacts): Decision {
  const open = [...writableStates, ...runningStates].includes(facts.state);
  return every(mayLead(visitor, facts), open ? allowed : refused('wrong_state', { state: facts.state }));
}

/** A milestone may be added while the lead still plans or works. */
export function mayAddMilestone(visitor: Visitor, facts: InitiativeFacts): Decision {
  return mayEdit(visitor, facts);
}

function isJoinable(facts: InitiativeFacts): Decision {
  return every(
    takesNewWork(facts.mission),
    joinableStates.includes(facts.state) ? allowed : refused('initiatives.not_open', { state: facts.state }),
  );
}

/** A verified organisation that has no place in it yet asks to join an initiative that is under way. */
export function mayRequestJoin(visitor: Visitor, facts: InitiativeFacts): Decision {
  return every(
    mayViewInitiative(visitor, facts),
    mayCommit(visitor),
    isPartner(visitor, facts) ? refused('initiatives.already_partner') : allowed,
    isJoinable(facts),
  );
}

/** The lead, or a coordinator, invites an organisation that has no place in it yet. */
export function mayInvite(visitor: Visitor, facts: InitiativeFacts, invited?: OrganisationId): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayViewInitiative(visitor, facts),
    rolesIn(visitor, facts).length > 0 ? allowed : refused('initiatives.lead_only'),
    isJoinable(facts),
    invited && facts.partnerIds.includes(invited) ? refused('initiatives.already_partner') : allowed,
  );
}
