import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireEvent } from '#domain/realtime.ts';
import { createLink } from './link.ts';
import type { LiveSocket, SocketNews } from './live-socket.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => vi.unstubAllGlobals());

/** A link over a socket that only this test speaks through. */
function linked() {
  let told: SocketNews | undefined;
  const socket: LiveSocket = {
    connected: () => true,
    connect: () => told?.connected(),
    disconnect: () => {},
    tell: () => {},
    ask: async () => ({ ok: true, seq: 4, events: [], more: false, newField: { inside: 1 } }),
  };
  const link = createLink((news) => {
    told = news;
    return socket;
  });
  const event = (name: string, payload: unknown) => told?.event(name as 'bye', payload as string);
  return { link, event };
}

const happened = (seq: number, more: object = {}) => ({
  seq,
  type: 'of.a.newer.portal',
  at: '2026-01-01T00:00:00.000Z',
  actor: { personId: null, organisationId: null },
  data: {},
  ...more,
});

describe('the link of a page before a newer portal', () => {
  it('lets pass what it does not know, and reads on', async () => {
    const { link, event } = linked();
    const heard: WireEvent[] = [];
    const onReset = vi.fn<() => void>();
    link.hear('public', 4, { onEvents: (events) => heard.push(...events), onReset });
    await vi.waitFor(() => expect(link.state()).toBe('live'));
    event('weather', { of: 'a newer portal' });
    event('weather', null);
    event('events', { stream: 'public', events: [happened(5, { newField: 1 })], newField: 2 });
    event('events', { stream: 'public', events: [happened(6)] });
    await vi.waitFor(() => expect(heard.map(({ seq }) => seq)).toEqual([5, 6]));
    expect(onReset).not.toHaveBeenCalled();
    expect(link.state()).toBe('live');
  });
});
