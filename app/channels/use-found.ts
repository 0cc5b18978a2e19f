import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Talk } from './talk.ts';

/** Moves to the message that the address names, once for each time it is followed; a document opened there does it by itself. */
export function useFound(scroller: RefObject<HTMLElement>, { messages }: Talk): void {
  const { key } = useLocation();
  const followed = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message may be drawn only with a later page.
  useEffect(() => {
    const found = scroller.current?.querySelector<HTMLElement>('.message-found');
    if (!found || followed.current === key) return;
    followed.current = key;
    if (!found.matches(':target')) found.focus();
  }, [key, messages, scroller]);
}
