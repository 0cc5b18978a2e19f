import { describe, expect, it } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { OrganisationId, PersonId } from '../core/id.ts';
import { type Audience, mayForward } from './forward-policy.ts';
import type { Tlp } from './kinds.ts';
import type { ChannelFacts, MessageFacts } from './policy.ts';

const author = 'author' as PersonId;
const organisationId = 'lake' as OrganisationId;
const reader = { personId: 'reader', organisation: { id: 'road', role: 'member' }, coordinates: [] };
const writer = { personId: author, organisation: { id: 'lake', role: 'member' }, coordinates: [] };
const seated = { seated: true, moderates: false, missionId: null, organisationId: null } as ChannelFacts;
const message = (tlp: Tlp, state: MessageFacts['state'] = 'posted'): MessageFacts => ({
  personId: author,
  organisationId,
  state,
  tlp,
  asks: false,
  deletedByAuthor: false,
  removedOnReport: false,
  erased: false,
});

const nobodyNew = { withinMission: false, withinChannel: true };
const community = { withinMission: true, withinChannel: false };
const beyond = { withinMission: false, withinChannel: false };

function answer(who: unknown, said: MessageFacts, audience: Audience, from = seated, to = seated) {
  const decision = mayForward(who as Actor, said, { from, to, audience });
  return decision.allowed ? 'allowed' : decision.reason;
}

describe('forwarding a message', () => {
  it('goes as far as its label permits', () => {
    const by = (tlp: Tlp) =>
      [nobodyNew, community, beyond].map((audience) => answer(reader, message(tlp), audience));
    expect(by('CLEAR')).toEqual(['allowed', 'allowed', 'allowed']);
    expect(by('GREEN')).toEqual(['allowed', 'allowed', 'channels.green_stays']);
    expect(by('AMBER')).toEqual(['allowed', 'channels.amber_stays', 'channels.amber_stays']);
  });

  it('of what is for fewer than its channel is for its author alone', () => {
    const moderator = { ...seated, moderates: true };
    for (const tlp of ['AMBER+STRICT', 'RED'] as const) {
      expect(answer(reader, message(tlp), nobodyNew)).toBe('not_found');
      expect(answer(reader, message(tlp), nobodyNew, moderator)).toBe('channels.strict_stays');
      expect(answer(writer, message(tlp), beyond)).toBe('allowed');
    }
  });

  it('asks for both channels, and for a text that stands', () => {
    const out = { ...seated, seated: false };
    expect(answer(reader, message('CLEAR'), community, out)).toBe('not_found');
    expect(answer(reader, message('CLEAR'), community, seated, out)).toBe('not_found');
    expect(answer(reader, message('CLEAR', 'removed'), community)).toBe('channels.removed_already');
    expect(answer(reader, message('CLEAR', 'held'), community)).toBe('not_found');
  });
});
