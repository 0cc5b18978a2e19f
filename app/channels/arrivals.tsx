import { useEffect, useRef, useState } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { ChannelItem, MessageView } from '#server/channels/view.ts';
import { useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import { saysSomething } from './talk.ts';

interface Came {
  readonly messages: number;
  /** Of these, how many call the reader. */
  readonly mentions: number;
}

/** How many messages came in each channel since the page read its counts. */
export function useArrivals(channels: readonly ChannelItem[]) {
  const [arrived, setArrived] = useState<Readonly<Record<string, Came>>>({});
  const read = useRef(channels);
  useEffect(() => {
    if (read.current === channels) return;
    read.current = channels;
    setArrived({});
  }, [channels]);
  const count = useRef((channelId: string, more: Came) =>
    setArrived((before) => {
      const { messages, mentions } = before[channelId] ?? { messages: 0, mentions: 0 };
      const sum = { messages: messages + more.messages, mentions: mentions + more.mentions };
      return { ...before, [channelId]: sum };
    }),
  );
  return { arrived, count: count.current };
}

interface WatchProps {
  channelId: string;
  onArrived: (channelId: string, more: Came) => void;
}

/** Hears one channel beside the page and counts what others say in it, and how often they call the reader. */
export function ArrivalWatch({ channelId, onArrived }: WatchProps) {
  const actor = useActor();
  const called = [
    `data-person="${actor?.personId}"`,
    `data-organisation="${actor?.organisation?.id}"`,
    'data-everyone=',
  ];
  const calls = ({ data }: WireEvent) => {
    const { html } = data as MessageView;
    return called.some((mark) => html?.includes(mark));
  };
  useStream(`channel:${channelId}`, {
    onEvents: (events) => {
      const others = events.filter(
        ({ type, actor: by }) => type === 'message.posted' && by.personId !== actor?.personId,
      );
      const messages = others.filter(saysSomething).length;
      const mentions = others.filter(calls).length;
      if (messages + mentions > 0) onArrived(channelId, { messages, mentions });
    },
  });
  return null;
}
