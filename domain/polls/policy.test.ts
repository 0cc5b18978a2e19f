import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '../channels/policy.ts';
import type { Actor } from '../core/actor.ts';
import { mayEndPoll, mayVote, type PollFacts } from './policy.ts';

const channel: ChannelFacts = {
  kind: 'mission',
  class: 'mixed',
  missionId: 'm' as never,
  organisationId: null,
  announcementOnly: true,
  archived: false,
  tlpCeiling: 'AMBER',
  locked: null,
  approveFirst: false,
  slowSeconds: 0,
  slowUntil: null,
  seated: true,
  moderates: false,
  mutedUntil: null,
  invitedBy: 'moderators',
};
const poll = (
  facts: Partial<ChannelFacts> = {},
  rest: Partial<PollFacts> & { readonly state?: 'removed'; readonly tlp?: 'RED' } = {},
): PollFacts => ({
  channel: { ...channel, ...facts },
  message: {
    personId: 'author' as never,
    organisationId: 'theirs' as never,
    state: rest.state ?? 'posted',
    tlp: rest.tlp ?? 'GREEN',
    deletedByAuthor: false,
    removedOnReport: false,
    erased: false,
    asks: false,
  },
  ended: rest.ended ?? false,
});
const person = (personId: string, organisation: object | null = { id: 'o', role: 'member' }) =>
  ({ personId, organisation, coordinates: [], takesPartIn: ['m'] }) as unknown as Actor;

const vote = (facts: PollFacts, who = person('reader')) => {
  const decision = mayVote(who, facts);
  return decision.allowed ? 'yes' : decision.reason;
};
const end = (facts: PollFacts, who: Actor) => {
  const decision = mayEndPoll(who, facts);
  return decision.allowed ? 'yes' : decision.reason;
};

describe('in a poll', () => {
  it('votes who reads it, where only moderators announce too', () => {
    expect(vote(poll())).toBe('yes');
    expect(vote(poll({ seated: false }))).toBe('not_found');
    expect(vote(poll({}, { tlp: 'RED' }))).toBe('not_found');
    expect(vote(poll({}, { state: 'removed' }))).toBe('not_found');
    expect(vote(poll(), person('reader', null))).toBe('no_organisation');
  });

  it('votes nobody who may not say anything: muted, locked out, in an archive, after its end', () => {
    expect(vote(poll({ archived: true }))).toBe('channels.archived');
    expect(vote(poll({ mutedUntil: '2027-01-01T00:00:00.000Z' as never }))).toBe('channels.muted');
    expect(vote(poll({ locked: 'Until the briefing' }))).toBe('moderation.locked');
    expect(vote(poll({ locked: 'Until the briefing', moderates: true }))).toBe('yes');
    expect(vote(poll({}, { ended: true }))).toBe('polls.ended');
  });

  it('only its author and moderators say that it is over, once', () => {
    expect(end(poll(), person('reader'))).toBe('polls.not_yours');
    expect(end(poll(), person('author'))).toBe('yes');
    expect(end(poll({ moderates: true }), person('reader'))).toBe('yes');
    expect(end(poll({}, { ended: true }), person('author'))).toBe('polls.ended');
    expect(end(poll({ seated: false }), person('author'))).toBe('not_found');
  });
});
