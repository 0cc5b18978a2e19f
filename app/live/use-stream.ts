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

/**
 * Runs the page's loaders again, once for all that comes within a moment; readers spread out a little. A reading
 * under way is waited for, so that on a slow link much news does not cut off one reading after another.
 */
export function useRefresh(): () => void {
  const revalidator = useRevalidator();
  const { state } = revalidator;
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const wanted = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);

  const begin = useRef(() => {
    timer.current ??= setTimeout(
      () => {
        timer.current = null;
        if (latest.current.state !== 'idle') return;
        wanted.current = false;
        latest.current.revalidate();
      },
      GATHER_MS * (1 + Math.random()),
    );
  });
  useEffect(() => {
    if (state === 'idle' && wanted.current) begin.current();
  }, [state]);

  const refresh = useRef(() => {
    wanted.current = true;
    begin.current();
  });
  return refresh.current;
}
