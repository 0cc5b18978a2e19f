import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStream } from '../live/use-stream.ts';
import { useActor } from '../shell/root-data.ts';
import { useCarry } from './use-carry.ts';

const AFTER_MS = 1_000;
const NEAR_PX = 80;

/** Whether the stream stands at its newest message. It is drawn from its end, so that end is at zero. */
export function isAtEnd(stream: HTMLElement): boolean {
  return Math.abs(stream.scrollTop) < NEAR_PX;
}

interface Reading {
  channelId: string;
  /** The place of the newest message shown. */
  seq: number;
  /** Up to where the portal knows it read. */
  lastReadSeq: number;
  stream: RefObject<HTMLElement>;
}

/**
 * Tells the portal up to where the channel was read, while the page is looked at and stands at its end. Answers with
 * where the line stands after which all is new: where one had read to when one came, or marked as unread since.
 */
export function useReadingMark({ channelId, seq, lastReadSeq, stream }: Reading): number {
  const told = useRef(lastReadSeq);
  const [readUpTo, setReadUpTo] = useState(lastReadSeq);
  const marked = useRef(false);
  const carry = useRef(useCarry(channelId));
  const personId = useActor()?.personId;
  useStream(personId ? `user:${personId}` : null, {
    onEvents: (events) => {
      for (const { type, data } of events) {
        const mark = data as { channelId: string; upTo: number };
        if (type !== 'channel.marked_unread' || mark.channelId !== channelId) continue;
        marked.current = true;
        setReadUpTo(mark.upTo);
      }
    },
  });
  useEffect(() => {
    told.current = Math.max(told.current, lastReadSeq);
    const tell = () => {
      const looking =
        document.visibilityState === 'visible' && stream.current !== null && isAtEnd(stream.current);
      // What one marked as unread stays so until one comes again.
      if (marked.current || !looking || seq <= told.current) return;
      told.current = seq;
      void carry.current({
        command: 'channel.mark-read',
        input: { channelId, upTo: seq },
        overtakes: `read ${channelId}`,
      });
    };
    const timer = setInterval(tell, AFTER_MS);
    return () => clearInterval(timer);
  }, [channelId, seq, lastReadSeq, stream]);
  return readUpTo;
}
