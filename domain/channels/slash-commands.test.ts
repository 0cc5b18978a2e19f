import { describe, expect, it } from 'vitest';
import type { MissionId } from '../core/id.ts';
import type { ChannelFacts } from './policy.ts';
import { readSlash, slashCommandsFor } from './slash-commands.ts';

const facts: ChannelFacts = {
  kind: 'mission',
  class: 'mixed',
  missionId: 'm' as MissionId,
  organisationId: null,
  announcementOnly: false,
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
const read = (body: string, of: Partial<ChannelFacts> = {}) =>
  readSlash(body, { visitor: null, channelId: 'c', facts: { ...facts, ...of } });

describe('a slash command', () => {
  it('opens its form, filled in from the rest of the line', () => {
    expect(read('/need 500 blankets')).toEqual({ to: '/missions/m/needs/new?channel=c&text=500+blankets' });
    expect(read(' /offer')).toEqual({ to: '/missions/m/offers/new?channel=c&text=' });
    expect(read('/help')).toEqual({ to: '/channels/c/commands?channel=c&text=' });
  });

  it('that is none is answered with those that there are', () => {
    expect(read('/nedd 5')).toMatchObject({
      reason: 'channels.slash_unknown',
      params: { name: '/nedd', known: expect.stringContaining('/need, /offer') },
    });
  });

  it('of a mission works in no other channel, and is not offered there', () => {
    expect(read('/need 5', { missionId: null })).toMatchObject({ reason: 'channels.slash_elsewhere' });
    const here = slashCommandsFor({ visitor: null, facts });
    const elsewhere = slashCommandsFor({ visitor: null, facts: { ...facts, missionId: null } });
    expect(here).toContain('need');
    expect(elsewhere).not.toContain('need');
    expect(elsewhere).toContain('tlp');
  });
});

describe('/tlp', () => {
  it('posts the rest of the line under the label, however that is written', () => {
    expect(read('/tlp AMBER The convoy\nwaits')).toEqual({
      message: { body: 'The convoy\nwaits', tlp: 'AMBER' },
    });
    expect(read('/tlp tlp:clear Go')).toEqual({ message: { body: 'Go', tlp: 'CLEAR' } });
    expect(read('/tlp amber+strict Go', { tlpCeiling: 'RED' })).toEqual({
      message: { body: 'Go', tlp: 'AMBER+STRICT' },
    });
  });

  it('is refused above the ceiling, without a label and without a text', () => {
    expect(read('/tlp RED Go')).toMatchObject({
      reason: 'channels.above_ceiling',
      params: { ceiling: 'AMBER' },
    });
    expect(read('/tlp The convoy waits')).toMatchObject({
      reason: 'channels.tlp_unknown',
      params: { known: 'CLEAR, GREEN, AMBER' },
    });
    expect(read('/tlp')).toMatchObject({ reason: 'channels.tlp_unknown' });
    expect(read('/tlp AMBER')).toMatchObject({ reason: 'channels.slash_empty' });
  });
});

describe('/allocate', () => {
  const need = '019ab3c4-0000-7000-8000-000000000001';
  const offer = '019ab3c4-0000-7000-8000-000000000002';

  it('leads to the need or the offer that is named, with how much', () => {
    expect(read(`/allocate 50 [#Need](/needs/${need})`)).toEqual({
      to: `/needs/${need}?quantity=50#matches`,
    });
    expect(read(`/allocate https://portal.example/offers/${offer} 1200`)).toEqual({
      to: `/offers/${offer}?quantity=1200`,
    });
    expect(read(`/allocate /offers/${offer} to /needs/${need}`)).toEqual({
      to: `/needs/${need}?offer=${offer}#match-${offer}`,
    });
  });

  it('is refused where neither is named', () => {
    expect(read('/allocate 50 blankets')).toMatchObject({ reason: 'channels.allocate_what' });
  });
});

describe('/mute', () => {
  it('opens its form for moderators alone', () => {
    expect(read('/mute @**Amina Diallo** 24 Off topic')).toMatchObject({
      reason: 'channels.moderators_only',
    });
    expect(slashCommandsFor({ visitor: null, facts })).not.toContain('mute');
    expect(read('/mute @**Amina** 24', { moderates: true })).toEqual({
      to: '/channels/c/mute?channel=c&text=%40**Amina**+24',
    });
  });
});
