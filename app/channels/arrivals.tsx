import { useEffect, useRef, useState } from 'react';
import type { ChannelItem } from '#server/channels/view.ts';
import { useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import { saysSomething } from './talk.ts';

/** How many messages came in each channel since the page read its counts. */
export function useArrivals(channels: readonly ChannelItem[]) {
  const [arrived, setArrived] = useState<Readonly<Record<string, number>>>({});
  const read = useRef(channels);
  useEffect(() => {
    if (read.current === channels) return;
    read.current = channels;
    setArrived({});
  }, [channels]);
  const count = useRef((channelId: string, more: number) =>
    setArrived((before) => ({ ...before, [channelId]: (before[channelId] ?? 0) + more })),
  );
  return { arrived, count: count.current };
}

interface WatchProps {
  channelId: string;
  onArrived: (channelId: string, more: number) => void;
}

/** Hears one channel beside the page and counts what others say in it. */
export function ArrivalWatch({ channelId, onArrived }: WatchProps) {
  const me = useActor()?.personId;
  useStream(`channel:${channelId}`, {
    onEvents: (events) => {
      const more = events.filter((event) => saysSomething(event) && event.actor.personId !== me).length;
      if (more > 0) onArrived(channelId, more);
    },
  });
  return null;
}
