import { Trans } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { link } from '../live/socket.ts';
import { useActor, useRootData } from '../shell/root-data.ts';

const TELL_EVERY_MS = 3_000;
const SHOWN_MS = 5_000;

interface WritingProps {
  channelId: string;
  box: RefObject<HTMLTextAreaElement>;
  /** What stands there while nobody else writes. */
  children: ReactNode;
}

/** Tells the others in a channel that one is writing, unless one does not wish that, and says who else is. */
export function Writing({ channelId, box, children }: WritingProps) {
  const stream = `channel:${channelId}`;
  const names = useWriting(stream);
  const hides = useRootData()?.hidesPresence ?? true;
  useEffect(() => {
    const element = box.current;
    if (!element || hides) return;
    let toldAt = 0;
    const tell = () => {
      if (element.value.trim() === '' || Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      link().signal(stream, 'typing');
    };
    element.addEventListener('input', tell);
    return () => element.removeEventListener('input', tell);
  }, [stream, box, hides]);
  const [name, ...others] = names;
  if (!name) return children;
  if (others.length > 0) return <Trans>Several people are writing…</Trans>;
  return (
    <Trans>
      <bdi>{name}</bdi> is writing…
    </Trans>
  );
}

/** The names of those who write in a channel at this moment. */
function useWriting(stream: string): readonly string[] {
  const [writing, setWriting] = useState<ReadonlyMap<string, string>>(new Map());
  const me = useActor()?.personId;
  useEffect(() => {
    const ends = new Map<string, ReturnType<typeof setTimeout>>();
    const end = (personId: string) =>
      setWriting((before) => new Map([...before].filter(([id]) => id !== personId)));
    const stop = link().onSignal(({ stream: of, kind, personId, name }) => {
      if (of !== stream || kind !== 'typing' || personId === me) return;
      clearTimeout(ends.get(personId));
      ends.set(
        personId,
        setTimeout(() => end(personId), SHOWN_MS),
      );
      setWriting((before) => new Map(before).set(personId, name));
    });
    return () => {
      stop();
      for (const timer of ends.values()) clearTimeout(timer);
    };
  }, [stream, me]);
  return [...writing.values()];
}
