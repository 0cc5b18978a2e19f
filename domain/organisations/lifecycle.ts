import { type CalendarDate, DAY_MS, dateOf, type Instant, later } from '../core/id.ts';

/** Where an organisation's verification stands; derived from what was submitted and decided, never set. */
export const verificationStates = [
  'draft',
  'submitted',
  'verified',
  'expiring',
  'lapsed',
  'suspended',
  'rejected',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** What an assessor decides. A reinstatement carries the date until which the verification it restores is valid. */
export const assessmentOutcomes = ['verified', 'rejected', 'suspended', 'reinstated'] as const;
export type AssessmentOutcome = (typeof assessmentOutcomes)[number];

/** One dated decision of an assessor. */
export interface Assessment {
  readonly outcome: AssessmentOutcome;
  readonly at: Instant;
  /** The last day on which a verification is valid; null where the outcome is none. */
  readonly validUntil: CalendarDate | null;
}

/** How long before its last day a verification counts as expiring. */
export const EXPIRING_DAYS = 30;

/** What follows from the evidence on a given day. */
export interface Evidence {
  /** When the organisation last asked for verification; null if it never did. */
  readonly submittedOn: Instant | null;
  /** Oldest first. The latest one decides. */
  readonly assessments: readonly Assessment[];
  /** In UTC. */
  readonly today: CalendarDate;
}

/** The state of a verification on a day: it expires and lapses by the calendar alone. */
export function verificationState({ submittedOn, assessments, today }: Evidence): VerificationState {
  const latest = assessments.at(-1);
  if (!latest) return submittedOn ? 'submitted' : 'draft';
  if (latest.outcome === 'suspended') return 'suspended';
  const askedAgain = submittedOn !== null && submittedOn > latest.at;
  if (latest.outcome === 'rejected') return askedAgain ? 'submitted' : 'rejected';
  const lastDay = latest.validUntil ?? today;
  if (lastDay < today) return askedAgain ? 'submitted' : 'lapsed';
  return lastDay <= expiringThrough(today) ? 'expiring' : 'verified';
}

/** A verification whose last day is this one or earlier is expiring today. */
export function expiringThrough(today: CalendarDate): CalendarDate {
  return dateOf(later(`${today}T00:00:00.000Z` as Instant, EXPIRING_DAYS * DAY_MS));
}

/** States in which an assessor may take each decision. */
const assessable: Readonly<Record<AssessmentOutcome, readonly VerificationState[]>> = {
  verified: ['submitted', 'expiring', 'lapsed', 'rejected', 'verified'],
  rejected: ['submitted', 'expiring'],
  suspended: ['verified', 'expiring', 'lapsed'],
  reinstated: ['suspended'],
};

export function mayFollow(state: VerificationState, outcome: AssessmentOutcome): boolean {
  return assessable[outcome].includes(state);
}

/** States in which an organisation may ask to be verified (again). */
export const submittable: readonly VerificationState[] = [
  'draft',
  'submitted',
  'expiring',
  'lapsed',
  'rejected',
];
