import { createContext, type ReactNode, useContext, useEffect, useReducer, useRef } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { MessageView, UnreadByMission } from '#server/channels/view.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { useHasRail } from './room.ts';
import { type UnreadNews, unreadAfter } from './unread-news.ts';

const Counts = createContext<Readonly<Record<string, number>>>({});

/** In how many channels of each mission something waits to be read, by the mission's id. */
export function useUnread(): Readonly<Record<string, number>> {
  return useContext(Counts);
}

interface ProviderProps {
  /** As the page read it. */
  read: UnreadByMission;
  personId: string;
  children: ReactNode;
}

/** Keeps the counts true while the page is open: hears the channels in which nothing waits yet, and what one reads. */
export function UnreadProvider({ read, personId, children }: ProviderProps) {
  const [unread, tell] = useReducer(unreadAfter, read);
  const known = useRef(read);
  useEffect(() => {
    if (known.current === read) return;
    known.current = read;
    tell({ kind: 'page', read });
  }, [read]);
  const hasRail = useHasRail();
  return (
    <Counts.Provider value={countsOf(unread)}>
      {children}
      {hasRail ? <Reader personId={personId} tell={tell} /> : null}
      {hasRail
        ? Object.values(unread)
            .flatMap(({ quiet }) => quiet)
            .map((channel) => <Quiet key={channel.id} {...{ channel, personId, tell }} />)
        : null}
    </Counts.Provider>
  );
}

const countsOf = (unread: UnreadByMission) =>
  Object.fromEntries(Object.entries(unread).map(([mission, { waiting }]) => [mission, waiting.length]));

/** Said in a thread only: it is no line of its channel. */
const isAside = (data: unknown) => (data as Partial<MessageView>).partOf?.aside === true;

type Tell = (news: UnreadNews) => void;

/** After these the counts, and the order in which channels stand, are read anew. */
const changesCounts = new Set([
  'rights.changed',
  'inbox.read',
  'channel.marked_unread',
  'thread.marked_unread',
  'channel.starred',
  'channel.muted',
]);

/** What this person read, here or elsewhere, and whether their seats changed. */
function Reader({ personId, tell }: { personId: string; tell: Tell }) {
  const refresh = useRefresh();
  const onEvents = (events: readonly WireEvent[]) => {
    for (const { type, data } of events) {
      if (type === 'channel.read') {
        const { channelId, upTo } = data as { channelId: string; upTo: number };
        tell({ kind: 'read', channelId, upTo });
      }
    }
    if (events.some(({ type }) => changesCounts.has(type))) refresh();
  };
  useStream(`user:${personId}`, { onEvents });
  return null;
}

/** A page that shows the channel says so within this time; then nothing waits in it. */
const READ_WITHIN_MS = 1_800;

interface QuietProps {
  channel: { readonly id: string; readonly seq: number };
  personId: string;
  tell: Tell;
}

/** Hears a channel until somebody else says something in it. */
function Quiet({ channel: { id: channelId, seq }, personId, tell }: QuietProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  useStream(`channel:${channelId}`, {
    since: seq,
    onEvents: (events) => {
      const spoken = events.filter(
        ({ type, actor, data }) => type === 'message.posted' && actor.personId !== personId && !isAside(data),
      );
      const last = spoken.at(-1)?.seq;
      if (last === undefined) return;
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => tell({ kind: 'spoken', channelId, seq: last }), READ_WITHIN_MS);
    },
  });
  return null;
}
