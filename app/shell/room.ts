import { useSyncExternalStore } from 'react';

/** A condition on the window's width, for `useSyncExternalStore`; false on the server. */
function width(query: string) {
  return {
    subscribe(changed: () => void) {
      const watched = matchMedia(query);
      watched.addEventListener('change', changed);
      return () => watched.removeEventListener('change', changed);
    },
    holds: () => matchMedia(query).matches,
  };
}

// As in shell.css.
const wide = width('(min-width: 80rem)');
const withRail = width('(min-width: 48rem)');
const never = () => false;

/** Whether there is room for a channel beside the page. */
export const useIsWide = () => useSyncExternalStore(wide.subscribe, wide.holds, never);

/** Whether the rail of missions is shown. */
export const useHasRail = () => useSyncExternalStore(withRail.subscribe, withRail.holds, never);
