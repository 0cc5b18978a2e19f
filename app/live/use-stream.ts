import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import { link } from './socket.ts';

interface UseStream {
  /** The stream's number when the page was read; what came after it is fetched. From now on where it is absent. */
  readonly since?: number | null | undefined;
  /** Takes the events in; where it is absent the page's loaders run again. */
  readonly onEvents?: ((events: readonly WireEvent[]) => void) | undefined;
}

const GATHER_MS = 150;

/** Keeps a page up to date with a stream. Does nothing before hydration, and nothing where `stream` is null. */
export function useStream(stream: string | null, { since = null, onEvents }: UseStream = {}): void {
  const refresh = useRefresh();
  const latest = useRef({ since, onEvents, refresh });
  latest.current = { since, onEvents, refresh };

  useEffect(() => {
    if (stream === null) return;
    return link().hear(stream, latest.current.since, {
      onEvents: (events) => (latest.current.onEvents ?? latest.current.refresh)(events),
      onReset: () => latest.current.refresh(),
    });
  }, [stream]);
}

/** Runs the page's loaders again, once for all that comes within a moment; readers spread out a little. */
export function useRefresh(): () => void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);

  const refresh = useRef(() => {
    timer.current ??= setTimeout(
      () => {
        timer.current = null;
        latest.current.revalidate();
      },
      GATHER_MS * (1 + Math.random()),
    );
  });
  return refresh.current;
}
