import { expect, it } from 'vitest';
import type { WireEvent } from '#domain/realtime.ts';
import { heardAfter, speaksOfBefore } from './late.ts';

const event = (seq: number, type: string, data: object): WireEvent => ({
  seq,
  type,
  at: '2026-12-01T00:00:00.000Z',
  actor: { personId: null, organisationId: null },
  data,
});
const posted = event(7, 'message.posted', { id: 'new', seq: 7, html: 'Yes' });
const restored = event(8, 'message.restored', { id: 'old', seq: 3, html: 'Canary' });
const edited = event(9, 'message.edited', { id: 'new', seq: 7, html: 'Yes' });
const locked = event(10, 'channel.locked', { channelId: 'general' });
const events = [posted, restored, edited, locked];

it('tells who came late that something happened to what was said before, and not to what', () => {
  expect(heardAfter(events, 5)).toEqual([posted, { ...restored, data: {} }, edited, locked]);
  expect(heardAfter(events, 2)).toEqual(events);
  expect(heardAfter(events, 0)).toBe(events);
});

it('knows the frames that speak of what was said before', () => {
  const speaks = (...some: WireEvent[]) => speaksOfBefore({ stream: 'channel:general', events: some });
  expect(speaks(posted, locked)).toBe(false);
  expect(speaks(posted, restored)).toBe(true);
});
