import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { MessageView, ThreadView } from '#server/channels/view.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import { hasBare, joined, messagesIn, withMessages } from './talk.ts';
import { useCarry } from './use-carry.ts';
import { isAtEnd } from './use-reading-mark.ts';

type Shown = Pick<ThreadView, 'root' | 'messages' | 'older' | 'newer'>;
type News = { kind: 'page'; page: ThreadView } | { kind: 'events'; messages: readonly MessageView[] };

/** What is shown of a thread after news from its channel. */
export function threadAfter(shown: Shown, news: News): Shown {
  const { root } = shown;
  if (news.kind === 'page') {
    const { page } = news;
    const both = page.root.id === root.id ? joined(shown, page) : null;
    return both ? { root: page.root, ...both } : page;
  }
  const [its] = withMessages(
    { messages: [root], older: null, newer: null },
    news.messages.filter(({ id }) => id === root.id),
  ).messages;
  const replies = news.messages.filter(
    ({ partOf, seq }) => partOf?.id === root.id && seq <= (shown.newer ?? Infinity),
  );
  return { ...withMessages(shown, replies), root: its ?? root };
}

/** A thread as it goes on: the page as it was read, and what is said since. */
export function useThread(channelId: string, view: ThreadView) {
  const [shown, dispatch] = useReducer<typeof threadAfter>(threadAfter, view);
  const [arrived, setArrived] = useState<readonly MessageView[]>([]);
  const refresh = useRefresh();
  const personId = useActor()?.personId;
  useEffect(() => dispatch({ kind: 'page', page: view }), [view]);

  const onEvents = (events: readonly WireEvent[]) => {
    const messages = messagesIn(events, personId ?? null).filter(
      ({ id, partOf }) => id === view.root.id || partOf?.id === view.root.id,
    );
    if (messages.length === 0) return;
    dispatch({ kind: 'events', messages });
    const posted = events.filter(({ type }) => type === 'message.posted').map(({ data }) => data);
    const isMine = (data: unknown) => (data as MessageView).author?.personId === personId;
    setArrived(messages.filter((message) => posted.includes(message)));
    // Who writes in a thread, or began it, follows it from then on.
    const mine = view.root.author.personId === personId || posted.some(isMine);
    if (hasBare(messages) || (mine && !view.following)) refresh();
  };
  useStream(`channel:${channelId}`, { since: view.seq, onEvents });
  // Followed, or followed no longer, in another tab.
  useStream(personId ? `user:${personId}` : null, {
    onEvents: (events) => events.some(({ type }) => type.endsWith('followed')) && refresh(),
  });
  const { root, ...talk } = shown;
  return { root, talk, arrived };
}

interface Mark {
  root: MessageView;
  thread: ThreadView;
  scroller: RefObject<HTMLElement>;
}

const AFTER_MS = 1_000;

/** Tells the portal how many replies were read, while the page is looked at and stands at its end. */
export function useThreadMark({ root, thread, scroller }: Mark): void {
  const told = useRef(thread.lastRead);
  const carry = useRef(useCarry(root.channelId));
  const replies = root.thread?.replies ?? 0;
  // At the foot of a page that does not go on to the newest, nobody has read the thread to its end.
  const follows = thread.following && thread.newer === null;
  useEffect(() => {
    const tell = () => {
      const looking =
        document.visibilityState === 'visible' && scroller.current !== null && isAtEnd(scroller.current);
      if (!follows || !looking || replies <= told.current) return;
      told.current = replies;
      void carry.current({
        command: 'thread.mark-read',
        input: { messageId: root.id, upTo: replies },
        overtakes: `read ${root.id}`,
      });
    };
    const timer = setInterval(tell, AFTER_MS);
    return () => clearInterval(timer);
  }, [root.id, replies, follows, scroller]);
}
