import { useFetcher } from '@remix-run/react';
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import {
  extended,
  hasBare,
  joined,
  messagesIn,
  saysSomething,
  type Talk,
  trimmed,
  withNews,
} from './talk.ts';
import { isAtEnd } from './use-reading-mark.ts';

type News =
  | { kind: 'page' | 'edge'; page: Talk }
  | { kind: 'events'; messages: readonly MessageView[]; atEnd: boolean };

function takeIn(talk: Talk, news: News): Talk {
  if (news.kind === 'events') {
    const after = withNews(talk, news.messages);
    return news.atEnd ? trimmed(after) : after;
  }
  if (news.kind === 'edge') return extended(talk, news.page);
  return joined(talk, news.page) ?? news.page;
}

const concernsMe = ({ type }: WireEvent) =>
  [
    'person.muted',
    'person.unmuted',
    'rights.changed',
    'message.held',
    'message.declined',
    'message.withdrawn',
    'message.released',
    'asking.answered',
  ].includes(type);

/** No message by itself, or what stands at the head. */
const concernsPage = ({ type }: WireEvent) => !type.startsWith('message.') || type.endsWith('pinned');

/** The channel's talk as it goes on: the page as it was read, what is said since, and what is older or later on demand. */
export function useTalk(view: ChannelView, address: string, scroller: RefObject<HTMLElement>) {
  const [talk, dispatch] = useReducer(takeIn, view);
  const [arrived, setArrived] = useState<readonly MessageView[]>([]);
  const refresh = useRefresh();
  const personId = useActor()?.personId;
  const fetcher = useFetcher<{ channel: ChannelView }>();
  const away = useRef(view.newer !== null);
  useEffect(() => {
    dispatch({ kind: 'page', page: view });
    // Whoever was in the middle and asked for the newest is taken there.
    if (away.current && view.newer === null) {
      scroller.current?.scrollTo({ top: 0 });
      scroller.current?.focus();
    }
    away.current = view.newer !== null;
  }, [view, scroller]);
  useEffect(() => {
    if (fetcher.data) dispatch({ kind: 'edge', page: fetcher.data.channel });
  }, [fetcher.data]);

  const onEvents = (events: readonly WireEvent[]) => {
    const messages = messagesIn(events, personId ?? null);
    const atEnd = scroller.current !== null && isAtEnd(scroller.current);
    if (messages.length > 0) dispatch({ kind: 'events', messages, atEnd });
    const posted = events.filter(saysSomething).map(({ data }) => data as MessageView);
    if (posted.length > 0) setArrived(posted);
    if (events.some(concernsPage) || hasBare(messages)) refresh();
  };
  useStream(`channel:${view.id}`, { since: view.seq, onEvents });
  // A mute in the whole mission is told to the person alone.
  useStream(personId ? `user:${personId}` : null, {
    onEvents: (events) => events.some(concernsMe) && refresh(),
  });

  const { older, newer } = talk;
  const read = (edge: string) => fetcher.state === 'idle' && fetcher.load(`${address}?${edge}`);
  return {
    talk,
    /** What came with the last frame. */
    arrived,
    reading: fetcher.state !== 'idle',
    readOlder: () => older !== null && read(`before=${older}`),
    readLater: () => newer !== null && read(`after=${newer}`),
  };
}
