import { describe, expect, it } from 'vitest';
import type { MessageView } from '#server/channels/view.ts';
import { MOST_IN_PAGE, rowsOf, trimmed, withMessages, withNews, withOlder } from './talk.ts';

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
    writtenAt: null,
    version: 1,
    editedAt: null,
    html: `<p>${seq}</p>`,
    language: null,
    tlp: 'GREEN',
    replyTo: null,
    cards: [],
    thread: null,
    partOf: null,
    removed: null,
    attachments: [],
    ...more,
  };
}

const rows = (messages: readonly MessageView[], readUpTo = 1_000, timeZone = 'UTC') =>
  rowsOf(messages, { timeZone, readUpTo, me: 'jonas' });

describe('the talk of a channel on a page', () => {
  it('keeps one order and one of each, however messages arrive', () => {
    const talk = withMessages({ messages: [said(3, '2026-11-24T09:03:00.000Z')], older: null }, [
      said(5, '2026-11-24T09:05:00.000Z'),
      said(3, '2026-11-24T09:03:00.000Z'),
      said(4, '2026-11-24T08:00:00.000Z'),
    ]);
    expect(talk.messages.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  it('takes the text away with the tombstone, and keeps what came bare but was read', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const talk = { messages: [said(1, at), said(2, at, { tlp: 'RED' })], older: null };
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
    const talk = withNews({ messages: [said(10, at)], older: 10 }, news);
    expect(talk.messages.map(({ id, html }) => `${id} ${html}`)).toEqual([
      'm10 <p>later</p>',
      'm13 <p>13</p>',
    ]);
  });

  it('lets the oldest go and finds them again', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const all = Array.from({ length: MOST_IN_PAGE + 30 }, (_, index) => said(index + 1, at));
    const short = trimmed({ messages: all, older: null });
    expect([short.messages.length, short.older]).toEqual([MOST_IN_PAGE, 31]);
    const back = withOlder(short, { messages: all.slice(0, 30), older: null });
    expect([back.messages.length, back.older]).toEqual([all.length, null]);
  });
});
