import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { PersonId } from '../core/id.ts';

/** More than these keeps nobody. */
export const MOST_REMINDERS = 200;

/** A reminder is its person’s alone: for everybody else there is none. */
export function mayMindReminder(visitor: Visitor, { personId }: { readonly personId: PersonId }): Decision {
  return visitor?.personId === personId ? allowed : hidden;
}

export function maySetReminder(visitor: Visitor, kept: number): Decision {
  return every(
    visitor ? allowed : refused('not_signed_in'),
    kept >= MOST_REMINDERS ? refused('reminders.too_many', { most: MOST_REMINDERS }) : allowed,
  );
}

/** The portal itself says that the time has come. */
export const mayRemind = (visitor: Visitor): Decision => (visitor?.via === 'system' ? allowed : hidden);
