import { useSyncExternalStore } from 'react';
import { useActor } from './root-data.ts';

const CHANGED = 'concord:pinned';

function subscribePins(changed: () => void) {
  addEventListener(CHANGED, changed);
  addEventListener('storage', changed);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener('storage', changed);
  };
}

/**
 * Which channel of a mission this person keeps beside the mission's pages, remembered by this browser for each of
 * its people apart; none on the server.
 */
export function usePinned(slug: string) {
  const personId = useActor()?.personId;
  const key = `pinned:${personId}:${slug}`;
  const channelId = useSyncExternalStore(
    subscribePins,
    () => localStorage.getItem(key),
    () => null,
  );
  const pin = (wanted: string | null) => {
    if (wanted === null) localStorage.removeItem(key);
    else localStorage.setItem(key, wanted);
    dispatchEvent(new Event(CHANGED));
  };
  return { channelId, pin };
}
