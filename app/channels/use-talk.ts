import { useFetcher } from '@remix-run/react';
import { useEffect, useReducer, useState } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import {
  hasBare,
  messagesIn,
  saysSomething,
  type Talk,
  trimmed,
  withMessages,
  withNews,
  withOlder,
} from './talk.ts';

type News =
  | { kind: 'page'; page: Talk }
  | { kind: 'events'; messages: readonly MessageView[] }
  | { kind: 'older'; page: Talk };

function takeIn(talk: Talk, news: News): Talk {
  if (news.kind === 'older') return withOlder(talk, news.page);
  if (news.kind === 'events') return trimmed(withNews(talk, news.messages));
  const last = talk.messages.at(-1)?.seq ?? 0;
  const adjoins = news.page.older === null || (news.page.messages[0]?.seq ?? 0) <= last + 1;
  // A page that leaves a gap to what is shown replaces it: nothing is drawn as if it followed.
  return adjoins ? withMessages(talk, news.page.messages) : news.page;
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
  ].includes(type);

/** The channel's talk as it goes on: the page as it was read, what is said since, and what is older on demand. */
export function useTalk(view: ChannelView, address: string) {
  const [talk, dispatch] = useReducer(takeIn, view);
  const [arrived, setArrived] = useState<readonly MessageView[]>([]);
  const refresh = useRefresh();
  const personId = useActor()?.personId;
  const fetcher = useFetcher<{ channel: ChannelView }>();

  useEffect(() => dispatch({ kind: 'page', page: view }), [view]);
  useEffect(() => {
    if (fetcher.data) dispatch({ kind: 'older', page: fetcher.data.channel });
  }, [fetcher.data]);

  const onEvents = (events: readonly WireEvent[]) => {
    const messages = messagesIn(events);
    if (messages.length > 0) dispatch({ kind: 'events', messages });
    const posted = events.filter(saysSomething).map(({ data }) => data as MessageView);
    if (posted.length > 0) setArrived(posted);
    if (messages.length < events.length || hasBare(messages)) refresh();
  };
  useStream(`channel:${view.id}`, { since: view.seq, onEvents });
  // A mute in the whole mission is told to the person alone.
  useStream(personId ? `user:${personId}` : null, {
    onEvents: (events) => events.some(concernsMe) && refresh(),
  });

  const { older } = talk;
  return {
    talk,
    /** What came with the last frame. */
    arrived,
    reading: fetcher.state !== 'idle',
    readOlder: () => older !== null && fetcher.state === 'idle' && fetcher.load(`${address}?before=${older}`),
  };
}
