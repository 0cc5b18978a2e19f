import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../core/id.ts';
import {
  type Assessment,
  type AssessmentOutcome,
  mayFollow,
  verificationState,
  verificationStates,
} from './lifecycle.ts';

const today = '2026-11-24' as CalendarDate;
const at = (day: string) => `2026-${day}T10:00:00.000Z` as Instant;
const decided = (outcome: AssessmentOutcome, day: string, validUntil: string | null = null): Assessment => ({
  outcome,
  at: at(day),
  validUntil: validUntil as CalendarDate | null,
});
const state = (submittedOn: Instant | null, ...assessments: Assessment[]) =>
  verificationState({ submittedOn, assessments, today });

describe('the state of a verification', () => {
  it('follows from what was submitted', () => {
    expect(state(null)).toBe('draft');
    expect(state(at('11-01'))).toBe('submitted');
  });

  it.each([
    ['2026-11-23', 'lapsed'],
    ['2026-11-24', 'expiring'],
    ['2026-12-24', 'expiring'],
    ['2026-12-25', 'verified'],
  ])('of one valid until %s is %s today', (validUntil, expected) => {
    expect(state(at('01-01'), decided('verified', '01-02', validUntil))).toBe(expected);
  });

  it('is decided by the latest assessment', () => {
    const verified = decided('verified', '01-02', '2027-06-01');
    expect(state(at('01-01'), verified, decided('suspended', '03-01'))).toBe('suspended');
    expect(state(at('04-01'), verified, decided('suspended', '03-01'))).toBe('suspended');
    const reinstated = decided('reinstated', '04-01', '2027-06-01');
    expect(state(at('01-01'), verified, decided('suspended', '03-01'), reinstated)).toBe('verified');
  });

  it('is submitted again after a rejection or a lapse that was answered, but not while valid', () => {
    expect(state(at('01-01'), decided('rejected', '02-01'))).toBe('rejected');
    expect(state(at('03-01'), decided('rejected', '02-01'))).toBe('submitted');
    expect(state(at('03-01'), decided('verified', '01-01', '2026-02-01'))).toBe('submitted');
    expect(state(at('11-20'), decided('verified', '01-01', '2026-12-01'))).toBe('expiring');
  });

  it('allows every state a way out', () => {
    const outcomes = ['verified', 'rejected', 'suspended', 'reinstated'] as const;
    const decidable = verificationStates.filter((from) =>
      outcomes.some((outcome) => mayFollow(from, outcome)),
    );
    expect(decidable).toEqual(['submitted', 'verified', 'expiring', 'lapsed', 'suspended', 'rejected']);
    expect(mayFollow('suspended', 'verified')).toBe(false);
    expect(mayFollow('draft', 'verified')).toBe(false);
  });
});
