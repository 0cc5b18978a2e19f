import { PortalError, type ReasonParams } from './errors.ts';
import type { ReasonCode } from './reasons.ts';

/** What a policy answers: yes, or no with the reason that a person can read. */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: ReasonCode; readonly params?: ReasonParams };

export type Refusal = Extract<Decision, { readonly allowed: false }>;

export const allowed: Decision = { allowed: true };

export function refused(reason: ReasonCode, params?: ReasonParams): Refusal {
  return params ? { allowed: false, reason, params } : { allowed: false, reason };
}

/** For who may not even know that the thing exists: answered exactly as if it did not. */
export const hidden: Decision = refused('not_found');

/** The first refusal, in the order given; allowed where there is none. */
export function every(...decisions: readonly Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allowed;
}

/** Raises the refusal of a decision as a `PortalError`; does nothing where it allows. */
export function permit(decision: Decision): void {
  if (!decision.allowed) throw new PortalError(decision.reason, decision.params);
}
