import { coordinatesAny, isSignedIn, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, refused } from '../core/decision.ts';
import { type CalendarDate, DAY_MS, dateOf, type Instant, later, type MissionId } from '../core/id.ts';
import { API_TOKEN_DAYS } from './lifecycle.ts';

/** Passwords, sessions and tokens are changed by the person who is signed in, never by a token made for less. */
export function mayKeepOwnAccount(visitor: Visitor): Decision {
  return every(isSignedIn(visitor), visitor?.via === 'token' ? refused('accounts.session_only') : allowed);
}

/** A token lives from tomorrow for a year at most. */
export function mayExpireOn(day: CalendarDate, now: Instant): Decision {
  if (day <= dateOf(now)) return refused('accounts.expiry_past');
  return day > dateOf(later(now, API_TOKEN_DAYS * DAY_MS)) ? refused('accounts.expiry_far') : allowed;
}

/** Operators run the installation: they, and nobody else, say who coordinates. */
export function mayAppoint(visitor: Visitor): Decision {
  return every(
    mayKeepOwnAccount(visitor),
    visitor?.isOperator ? allowed : refused('accounts.operators_only'),
  );
}

/** Somebody always coordinates all missions. */
export function mayLoseCoordinator(ofAllMissions: number, losesOne: boolean): Decision {
  return losesOne && ofAllMissions <= 1 ? refused('accounts.last_coordinator') : allowed;
}

/** Only the portal's own command line makes a coordinator out of nobody. */
export function mayCreateCoordinator(visitor: Visitor): Decision {
  return visitor?.via === 'system' ? allowed : refused('not_found');
}

/** The part of the trail somebody may read. */
export interface TrailReach {
  readonly missions: 'all' | readonly MissionId[];
  /** What belongs to no mission: accounts, organisations, appointments. */
  readonly unassigned: boolean;
}

/** Coordinators read the trail of their missions, those of all missions the whole; operators what belongs to none. */
export function trailReach(visitor: Visitor): TrailReach | null {
  if (!visitor || !(coordinatesAny(visitor) || visitor.isOperator)) return null;
  return {
    missions: visitor.coordinates,
    unassigned: visitor.coordinates === 'all' || visitor.isOperator,
  };
}
