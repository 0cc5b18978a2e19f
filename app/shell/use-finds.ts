import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Found } from '#server/search/view.ts';

const PAUSE_MS = 180;

/** What the portal finds for these words, once the typing pauses; what was found before stays until then. */
export function useFinds(words: string): readonly Found[] {
  const { load, data } = useFetcher<{ found: readonly Found[] }>();
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(() => load(`/search?most=4&q=${encodeURIComponent(words)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, load]);
  return words === '' ? [] : (data?.found ?? []);
}
