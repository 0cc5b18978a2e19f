import { Plural } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { link } from '../live/socket.ts';
import { useActor, useRootData } from '../shell/root-data.ts';

/** How often one says that one is there; in a crowd more seldom, so that what all say stays little. */
const everyMs = (people: number) => Math.max(30_000, people * 500);
/** Who was not heard for this many times that long has gone. */
const GONE_AFTER = 2.5;
/** In a small channel who comes is answered at once, and not again for a while. */
const ANSWERS_UP_TO = 50;
const SOON_MS = 1_500;
/** Said before the stream is heard it is dropped: who has just come says it more than once. */
const FIRST_TELLS_MS = [1_000, 4_000, 9_000];
const ANSWER_AGAIN_MS = 10_000;

/** Tells the others in a channel that one reads it, unless one does not wish that, and says who else does. */
export function Here({ channel: { id, people } }: { channel: ChannelView }) {
  const here = useHere(`channel:${id}`, people);
  const names = [...here.values()].map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <span title={names.join(' · ')}>
      <span aria-hidden="true">· </span>
      <Plural value={names.length} one="# other is here" other="# others are here" />
      <span className="sr-only">
        {' ('}
        <bdi>{names.slice(0, 10).join(', ')}</bdi>)
      </span>
    </span>
  );
}

interface Present {
  readonly name: string;
  readonly at: number;
}

function useHere(stream: string, people: number): ReadonlyMap<string, Present> {
  const [here, setHere] = useState<ReadonlyMap<string, Present>>(new Map());
  const me = useActor()?.personId;
  const hides = useRootData()?.hidesPresence ?? true;
  const heard = useRef(new Map<string, Present>());
  useEffect(() => {
    let toldAt = 0;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (hides || document.visibilityState !== 'visible') return;
      toldAt = Date.now();
      link().signal(stream, 'presence');
    };
    const tellSoon = () => {
      clearTimeout(soon);
      soon = setTimeout(tell, SOON_MS * (0.5 + Math.random()));
    };
    const stopSignals = link().onSignal(({ stream: of, personId, name }) => {
      if (of !== stream || personId === me) return;
      const isNew = !heard.current.has(personId);
      heard.current.set(personId, { name, at: Date.now() });
      if (!isNew) return;
      setHere(new Map(heard.current));
      if (people <= ANSWERS_UP_TO && Date.now() - toldAt > ANSWER_AGAIN_MS) tellSoon();
    });
    let first: ReturnType<typeof setTimeout>[] = [];
    const begin = () => {
      for (const timer of first) clearTimeout(timer);
      first = link().state() === 'live' ? FIRST_TELLS_MS.map((ms) => setTimeout(tell, ms)) : [];
    };
    const stopState = link().onState(begin);
    const timer = setInterval(() => {
      tell();
      const since = Date.now() - everyMs(people) * GONE_AFTER;
      heard.current = new Map([...heard.current].filter(([, { at }]) => at > since));
      setHere(heard.current);
    }, everyMs(people));
    begin();
    return () => {
      for (const each of first) clearTimeout(each);
      stopSignals();
      stopState();
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [stream, people, me, hides]);
  return here;
}
