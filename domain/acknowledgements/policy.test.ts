import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '../channels/policy.ts';
import type { Actor } from '../core/actor.ts';
import { type Instant, later, MINUTE_MS, type MissionId, type PersonId } from '../core/id.ts';
import { type AskingFacts, mayAnswer, mayClose, mayFollow, mayRemind } from './policy.ts';

const now = '2026-11-30T12:00:00.000Z' as Instant;
const asker = 'asker' as PersonId;
const channel = {
  kind: 'mission',
  class: 'mixed',
  missionId: 'mission' as MissionId,
  organisationId: null,
  seated: true,
  moderates: false,
} as ChannelFacts;
const person = (personId: string, more: Partial<Actor> = {}): Actor => ({
  personId: personId as PersonId,
  name: personId,
  organisation: null,
  coordinates: [],
  takesPartIn: [],
  isOperator: false,
  via: 'session',
  scopes: 'all',
  ...more,
});
const portal = person('portal', { coordinates: 'all', via: 'system' });
const asking = (more: Partial<AskingFacts> = {}): AskingFacts => ({
  state: 'open',
  askedBy: asker,
  answers: ['acknowledged'],
  remindedAt: null,
  reminders: 0,
  mine: null,
  ...more,
});
const reason = (decision: { allowed: boolean; reason?: string }) =>
  decision.allowed ? 'allowed' : decision.reason;

describe('what a channel is asked', () => {
  it('is answered once, by those who were there, for as long as answers are waited for', () => {
    const one = person('one');
    const mine = { answer: null };
    const answer = (facts: AskingFacts) => reason(mayAnswer(one, channel, facts, 'acknowledged'));
    expect(answer(asking({ mine }))).toBe('allowed');
    expect(answer(asking())).toBe('acknowledgements.not_asked');
    expect(answer(asking({ mine: { answer: 'acknowledged' } }))).toBe('acknowledgements.answered_already');
    expect(answer(asking({ mine, state: 'closed' }))).toBe('acknowledgements.closed');
    expect(answer(asking({ mine, answers: [] }))).toBe('acknowledgements.other_answers');
    expect(reason(mayAnswer(one, { ...channel, seated: false }, asking({ mine }), 'acknowledged'))).toBe(
      'not_found',
    );
  });

  it('is followed and closed by who asked and who moderates', () => {
    const moderates = { ...channel, moderates: true };
    expect(reason(mayFollow(person('one'), channel, asking()))).toBe('acknowledgements.keepers_only');
    expect(reason(mayFollow(person('asker'), channel, asking()))).toBe('allowed');
    expect(reason(mayFollow(person('one'), moderates, asking()))).toBe('allowed');
    expect(reason(mayClose(person('one'), channel, asking()))).toBe('acknowledgements.keepers_only');
    expect(reason(mayClose(person('asker'), channel, asking({ state: 'closed' })))).toBe(
      'acknowledgements.closed',
    );
  });

  it('is brought to mind again after some hours, by the portal itself three times at most', () => {
    const soon = asking({ remindedAt: later(now, -359 * MINUTE_MS), reminders: 1 });
    const due = asking({ remindedAt: later(now, -360 * MINUTE_MS), reminders: 3 });
    expect(reason(mayRemind(person('asker'), channel, soon, now))).toBe('acknowledgements.reminded_lately');
    expect(reason(mayRemind(person('asker'), channel, due, now))).toBe('allowed');
    expect(reason(mayRemind(portal, channel, due, now))).toBe('acknowledgements.reminded_lately');
    expect(reason(mayRemind(portal, { ...channel, missionId: null }, { ...due, reminders: 2 }, now))).toBe(
      'allowed',
    );
  });
});
