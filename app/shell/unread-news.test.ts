import { expect, it } from 'vitest';
import { unreadAfter } from './unread-news.ts';

const before = { m: { waiting: ['a'], quiet: [{ id: 'b', seq: 4 }] }, n: { waiting: [], quiet: [] } };

it('counts a channel in which somebody spoke, once', () => {
  const spoken = { kind: 'spoken', channelId: 'b', seq: 5 } as const;
  const after = unreadAfter(before, spoken);
  expect(after.m).toEqual({ waiting: ['a', 'b'], quiet: [] });
  expect(unreadAfter(after, spoken).m?.waiting).toEqual(['a', 'b']);
});

it('counts nothing that was read before it could be told', () => {
  const read = unreadAfter(before, { kind: 'read', channelId: 'b', upTo: 5 });
  expect(unreadAfter(read, { kind: 'spoken', channelId: 'b', seq: 5 })).toBe(read);
});

it('counts a channel no more once it was read', () => {
  const after = unreadAfter(before, { kind: 'read', channelId: 'a', upTo: 9 });
  expect(after.m?.waiting).toEqual([]);
  expect(after.m?.quiet).toContainEqual({ id: 'a', seq: 9 });
});

it('leaves alone what it does not know', () => {
  expect(unreadAfter(before, { kind: 'spoken', channelId: 'z', seq: 1 })).toBe(before);
});
