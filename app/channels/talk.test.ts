import { describe, expect, it } from 'vitest';
import type { MessageView } from '#server/channels/view.ts';
import { extended, joined, MOST_IN_PAGE, rowsOf, trimmed, withMessages, withNews } from './talk.ts';

function said(seq: number, at: string, more: Partial<MessageView> = {}, personId = 'amina'): MessageView {
  return {
    id: `m${seq}`,
    channelId: 'general',
    seq,
    requestId: `r${seq}`,
    at,
    author: {
      personId,
      name: personId,
      organisationId: 'trust',
      organisation: 'Sahel Water Trust',
      role: 'member',
      verified: true,
      coordinator: false,
    },
    state: 'posted',
    forwarded: null,
    pinned: false,
    writtenAt: null,
    version: 1,
    editedAt: null,
    html: `<p>${seq}</p>`,
    language: null,
    tlp: 'GREEN',
    replyTo: null,
    cards: [],
    asking: null,
    thread: null,
    partOf: null,
    removed: null,
    reactions: [],
    attachments: [],
    ...more,
  };
}

const rows = (messages: readonly MessageView[], readUpTo = 1_000, timeZone = 'UTC') =>
  rowsOf(messages, { timeZone, readUpTo, me: 'jonas' });

describe('the talk of a channel on a page', () => {
  it('keeps one order and one of each, however messages arrive', () => {
    const talk = withMessages({ messages: [said(3, '2026-11-24T09:03:00.000Z')], older: null, newer: null }, [
      said(5, '2026-11-24T09:05:00.000Z'),
      said(3, '2026-11-24T09:03:00.000Z'),
      said(4, '2026-11-24T08:00:00.000Z'),
    ]);
    expect(talk.messages.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  it('counts answers as they come, and keeps what is known of the reader’s own', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const asking = {
      id: 'a',
      state: 'open',
      answers: ['acknowledged'],
      askedBy: 'khadija',
      dueAt: null,
      people: 3,
      answered: 0,
      organisations: 2,
      organisationsAnswered: 0,
    } as const;
    const read = said(1, at, { asking: { ...asking, mine: { answer: null } } });
    const talk = withNews({ messages: [read], older: null, newer: null }, [
      said(1, at, { asking: { ...asking, answered: 1 } }),
    ]);
    expect(talk.messages[0]?.asking).toMatchObject({ answered: 1, mine: { answer: null } });
    const reread = withMessages(talk, [
      said(1, at, { asking: { ...asking, mine: { answer: 'acknowledged' } } }),
    ]);
    expect(reread.messages[0]?.asking?.mine).toEqual({ answer: 'acknowledged' });
  });

  it('takes the text away with the tombstone, and keeps what came bare but was read', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const talk = { messages: [said(1, at), said(2, at, { tlp: 'RED' })], older: null, newer: null };
    const removed = said(1, at, { state: 'removed', html: null });
    const bare = said(2, at, { tlp: 'RED', html: null });
    expect(withMessages(talk, [removed, bare]).messages.map(({ html }) => html)).toEqual([null, '<p>2</p>']);
  });

  it('draws days in the zone of the reader', () => {
    const late = [said(1, '2026-11-24T22:30:00.000Z'), said(2, '2026-11-24T23:30:00.000Z')];
    const days = (timeZone: string) =>
      rows(late, 9, timeZone).flatMap((row) => (row.kind === 'day' ? [row.date] : []));
    expect(days('UTC')).toEqual(['2026-11-24']);
    expect(days('Africa/Bangui')).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('draws one line before what is unread, but not before own words', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const kinds = (messages: MessageView[]) =>
      rows(messages, 1).map(({ kind, key }) => (kind === 'message' ? key : kind));
    expect(kinds([said(1, at), said(2, at, {}, 'jonas'), said(3, at), said(4, at)])).toEqual([
      'day',
      'm1',
      'm2',
      'unread',
      'm3',
      'm4',
    ]);
  });

  it('says the name again after a pause, for another speaker, and after a removed message', () => {
    const messages = [
      said(1, '2026-11-24T09:00:00.000Z'),
      said(2, '2026-11-24T09:01:00.000Z'),
      said(3, '2026-11-24T09:02:00.000Z', {}, 'jonas'),
      said(4, '2026-11-24T09:20:00.000Z', {}, 'jonas'),
      said(5, '2026-11-24T09:21:00.000Z', { state: 'removed' }, 'jonas'),
      said(6, '2026-11-24T09:21:00.000Z', {}, 'jonas'),
    ];
    const follows = rows(messages).flatMap((row) => (row.kind === 'message' ? [row.follows] : []));
    expect(follows).toEqual([false, true, false, false, false, false]);
  });

  it('takes in new lines, not what is said in a thread only nor what lies before the page', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const aside = said(12, at, { partOf: { id: 'm10', author: 'amina', aside: true } });
    const both = said(13, at, { partOf: { id: 'm10', author: 'amina', aside: false } });
    const news = [said(3, at), aside, both, said(10, at, { html: '<p>later</p>' })];
    const talk = withNews({ messages: [said(10, at)], older: 10, newer: null }, news);
    expect(talk.messages.map(({ id, html }) => `${id} ${html}`)).toEqual([
      'm10 <p>later</p>',
      'm13 <p>13</p>',
    ]);
  });

  it('keeps the text and the files of what arrives bare, where they were read before', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const file = { id: 'f1', name: 'well.jpg' } as MessageView['attachments'][number];
    const read = said(1, at, { tlp: 'RED', attachments: [file] });
    const bare = said(1, at, { tlp: 'RED', html: null, attachments: [] });
    const [kept] = withNews({ messages: [read], older: null, newer: null }, [bare]).messages;
    expect(kept).toMatchObject({ html: '<p>1</p>', attachments: [file] });
    const [removed] = withNews({ messages: [read], older: null, newer: null }, [
      { ...bare, state: 'removed' },
    ]).messages;
    expect(removed).toMatchObject({ html: null, attachments: [] });
  });

  it('lets the oldest go and finds them again', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const all = Array.from({ length: MOST_IN_PAGE + 30 }, (_, index) => said(index + 1, at));
    const short = trimmed({ messages: all, older: null, newer: null });
    expect([short.messages.length, short.older]).toEqual([MOST_IN_PAGE, 31]);
    const back = extended(short, { messages: all.slice(0, 30), older: null, newer: 30 });
    expect([back.messages.length, back.older]).toEqual([all.length, null]);
  });
  it('is joined with the page it borders on, and with none that leaves a gap', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const page = (from: number, to: number, edges: { older?: number; newer?: number } = {}) => ({
      messages: Array.from({ length: to - from + 1 }, (_, index) => said(from + index, at)),
      older: edges.older ?? null,
      newer: edges.newer ?? null,
    });
    const middle = page(40, 50, { older: 40, newer: 50 });
    const edgesOf = (other: Parameters<typeof joined>[1]) => {
      const both = joined(middle, other);
      return both && [both.older, both.messages.length, both.newer];
    };
    expect(edgesOf(page(51, 60, { older: 51, newer: 60 }))).toEqual([40, 21, 60]);
    expect(edgesOf(page(51, 60, { older: 51 }))).toEqual([40, 21, null]);
    expect(edgesOf(page(30, 39, { older: 30, newer: 39 }))).toEqual([30, 21, 50]);
    expect(edgesOf(page(1, 39, { newer: 39 }))).toEqual([null, 50, 50]);
    expect(edgesOf(page(60, 70, { older: 60 }))).toBeNull();
    expect(edgesOf(page(10, 20, { older: 10, newer: 20 }))).toBeNull();
  });

  it('takes in nothing that is said after a page in the middle of it, but what changed there', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const middle = { messages: [said(40, at), said(41, at)], older: 40, newer: 41 };
    const news = [said(90, at), said(41, at, { html: '<p>changed</p>' }), said(3, at)];
    expect(withNews(middle, news).messages.map(({ seq, html }) => `${seq} ${html}`)).toEqual([
      '40 <p>40</p>',
      '41 <p>changed</p>',
    ]);
  });

  it('lets the oldest go where one reads on downwards, and keeps them where one reads upwards', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => said(from + index, at));
    const full = { messages: lines(101, 100 + MOST_IN_PAGE), older: 101, newer: 100 + MOST_IN_PAGE };
    const later = { messages: lines(501, 520), older: 501, newer: 520 };
    const earlier = { messages: lines(41, 100), older: 41, newer: 100 };
    expect([extended(full, later).older, extended(full, later).newer]).toEqual([121, 520]);
    expect(extended(full, earlier).messages).toHaveLength(MOST_IN_PAGE + 60);
  });
});
