import { actsFor, coordinates, isSignedIn, speaksFor, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, OrganisationId } from '../core/id.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { type AssessmentOutcome, mayFollow, submittable, type VerificationState } from './lifecycle.ts';

/** What decisions about an organisation depend on. */
export interface OrganisationFacts {
  readonly id: OrganisationId;
  readonly verification: VerificationState;
  readonly takesPartIn: readonly MissionId[];
  /** Missions it asked to work in. */
  readonly wantsToJoin: readonly MissionId[];
}

const obstacles: Readonly<Partial<Record<VerificationState, ReasonCode>>> = {
  draft: 'organisations.not_verified_yet',
  submitted: 'organisations.awaiting_verification',
  lapsed: 'organisations.lapsed',
  suspended: 'organisations.suspended',
  rejected: 'organisations.rejected',
};

/** Only a verification that is valid today carries new commitments; what was promised before goes on. */
export function carriesCommitments(state: VerificationState): Decision {
  const obstacle = obstacles[state];
  return obstacle ? refused(obstacle) : allowed;
}

/** Whether somebody may commit the organisation they act for to something new: propose, offer, join, agree. */
export function mayCommit(visitor: Visitor): Decision {
  if (!visitor) return refused('not_signed_in');
  const { organisation } = visitor;
  if (!organisation) return refused('no_organisation');
  if (!speaksFor(visitor, organisation.id)) return refused('organisations.not_speaking');
  return carriesCommitments(organisation.verification);
}

/** An organisation is seen by its own people, by partners in a mission they share, and by coordinators it asked. */
export function mayViewOrganisation(visitor: Visitor, facts: OrganisationFacts): Decision {
  if (!visitor) return hidden;
  const seen =
    actsFor(visitor, facts.id) ||
    visitor.coordinates === 'all' ||
    facts.takesPartIn.some((mission) => takesPart(visitor, mission)) ||
    facts.wantsToJoin.some((mission) => coordinates(visitor, mission));
  return seen ? allowed : hidden;
}

/** Administrators keep the organisation's profile and people. */
export function mayAdminister(visitor: Visitor, facts: OrganisationFacts): Decision {
  if (!actsFor(visitor, facts.id))
    return every(mayViewOrganisation(visitor, facts), refused('organisations.administrators_only'));
  return visitor?.organisation?.role === 'administrator'
    ? allowed
    : refused('organisations.administrators_only');
}

/** Whom an organisation invites is known in it alone; its administrators take an invitation back. */
export function mayWithdrawInvitation(visitor: Visitor, facts: OrganisationFacts): Decision {
  return actsFor(visitor, facts.id) ? mayAdminister(visitor, facts) : hidden;
}

/** Administrators ask for verification, unless it is valid for long or suspended. */
export function maySubmit(visitor: Visitor, facts: OrganisationFacts): Decision {
  const fits = submittable.includes(facts.verification);
  return every(
    mayAdminister(visitor, facts),
    fits ? allowed : refused('organisations.not_submittable', { state: facts.verification }),
  );
}

/** Coordinators of a mission that the organisation takes part in or asked to join, or of all missions. */
export function isAssessor(visitor: Visitor, facts: OrganisationFacts): boolean {
  const missions = [...facts.takesPartIn, ...facts.wantsToJoin];
  return visitor?.coordinates === 'all' || missions.some((mission) => coordinates(visitor, mission));
}

/** An assessor decides on what was submitted, never on an organisation that they belong to. */
export function mayAssess(
  visitor: Visitor,
  facts: OrganisationFacts,
  outcome: AssessmentOutcome,
  belongs: boolean,
): Decision {
  return every(
    mayAssessAtAll(visitor, facts, belongs),
    mayFollow(facts.verification, outcome)
      ? allowed
      : refused('organisations.not_assessable', { state: facts.verification }),
  );
}

/** Whether somebody is the one to decide, whatever the state. */
export function mayAssessAtAll(visitor: Visitor, facts: OrganisationFacts, belongs: boolean): Decision {
  return every(
    isSignedIn(visitor),
    mayViewOrganisation(visitor, facts),
    isAssessor(visitor, facts) ? allowed : refused('not_yours_to_do'),
    belongs ? refused('organisations.recused') : allowed,
  );
}

/** The last administrator stays: an organisation is never without one of its own will. */
export function mayLoseAdministrator(administrators: number, isAdministrator: boolean): Decision {
  return isAdministrator && administrators <= 1 ? refused('organisations.last_administrator') : allowed;
}

/** Administrators end memberships and change roles; everybody may end their own. */
export function mayEndMembership(visitor: Visitor, facts: OrganisationFacts, isOwn: boolean): Decision {
  return isOwn ? allowed : mayAdminister(visitor, facts);
}

/** Coordinators restore an organisation that lost its administrators; not their own. */
export function mayRecover(
  visitor: Visitor,
  facts: OrganisationFacts,
  administrators: number,
  belongs: boolean,
): Decision {
  return every(
    mayAssessAtAll(visitor, facts, belongs),
    administrators === 0 ? allowed : refused('organisations.has_administrator'),
  );
}
