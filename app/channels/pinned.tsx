import { Trans } from '@lingui/react/macro';
import { Pin, PinOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { loadCatalogues } from '../shell/catalogues.client.ts';
import { isLocale } from '../shell/languages.ts';
import { menuItemClass } from '../ui/menu.tsx';

const CHANGED = 'concord:pinned';
const keyOf = (slug: string) => `pinned:${slug}`;

/** Which channel of a mission this browser shows beside the mission's pages; none on the server. */
function usePinned(slug: string): string | null {
  return useSyncExternalStore(
    (changed) => {
      addEventListener(CHANGED, changed);
      addEventListener('storage', changed);
      return () => {
        removeEventListener(CHANGED, changed);
        removeEventListener('storage', changed);
      };
    },
    () => localStorage.getItem(keyOf(slug)),
    () => null,
  );
}

const Panel = lazy(async () => {
  const { lang } = document.documentElement;
  if (isLocale(lang)) await loadCatalogues(lang, ['channels']);
  const { ChannelPanel } = await import('./channel-panel.tsx');
  return { default: ChannelPanel };
});

/** The pinned channel of a mission, for the panel of its frame; fetched only where one is pinned. */
export function usePinnedChannel(slug: string): ReactNode {
  const channelId = usePinned(slug);
  if (channelId === null) return null;
  return (
    <Suspense fallback={null}>
      <Panel slug={slug} channelId={channelId} />
    </Suspense>
  );
}

/** Pins a channel beside the mission's pages on wide screens, or takes it away again. */
export function PinButton({ slug, channelId }: { slug: string; channelId: string }) {
  const isPinned = usePinned(slug) === channelId;
  const toggle = () => {
    if (isPinned) localStorage.removeItem(keyOf(slug));
    else localStorage.setItem(keyOf(slug), channelId);
    dispatchEvent(new Event(CHANGED));
  };
  const Icon = isPinned ? PinOff : Pin;
  return (
    <button
      type="button"
      onClick={toggle}
      aria-pressed={isPinned}
      className={`${menuItemClass} needs-script cursor-pointer`}
    >
      <Icon aria-hidden="true" className="size-4" />
      {isPinned ? (
        <Trans>Do not show it beside other pages</Trans>
      ) : (
        <Trans>Show it beside other pages</Trans>
      )}
    </button>
  );
}
