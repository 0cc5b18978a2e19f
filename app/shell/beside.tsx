import { Trans, useLingui } from '@lingui/react/macro';
import { PanelRight } from 'lucide-react';
import { createContext, type ReactNode, Suspense, useContext, useEffect, useState } from 'react';
import { later } from './later.ts';
import { usePinned } from './pinned.ts';
import { useIsWide } from './room.ts';

const Tell = createContext<(slug: string | null) => void>(() => {});

/** Says of which mission this page is, so that its pinned channel may stand beside it. */
export function useBeside(slug: string | null): void {
  const tell = useContext(Tell);
  useEffect(() => {
    tell(slug);
    return () => tell(null);
  }, [tell, slug]);
}

const ChannelPanel = later(
  'channels/channel-panel',
  async () => (await import('../channels/channel-panel.tsx')).ChannelPanel,
);

/** Pages with the mission's pinned channel beside them. It stays as it is while one goes from page to page. */
export function Beside({ children }: { children: ReactNode }) {
  const [slug, tell] = useState<string | null>(null);
  return (
    <Tell.Provider value={tell}>
      <div className="beside">
        <div className="min-w-0">{children}</div>
        {slug === null ? null : <Pinned key={slug} slug={slug} />}
      </div>
    </Tell.Provider>
  );
}

function Pinned({ slug }: { slug: string }) {
  const { t } = useLingui();
  const { channelId, pin } = usePinned(slug);
  const isWide = useIsWide();
  if (channelId === null || !isWide) return null;
  return (
    <aside id="beside" tabIndex={-1} className="panel" aria-label={t`The channel beside the page`}>
      <Suspense fallback={null}>
        <ChannelPanel key={channelId} channelId={channelId} onClose={() => pin(null)} />
      </Suspense>
    </aside>
  );
}

interface ToggleProps {
  slug: string;
  /** The mission's own channel; null for who may not read it. */
  mainChannelId: string | null;
}

/** Puts the mission's channel beside its pages, or takes away the one that stands there. Only where there is room. */
export function BesideToggle({ slug, mainChannelId }: ToggleProps) {
  const { channelId, pin } = usePinned(slug);
  if (channelId === null && mainChannelId === null) return null;
  const isOpen = channelId !== null;
  return (
    <button
      type="button"
      aria-pressed={isOpen}
      onClick={() => pin(isOpen ? null : mainChannelId)}
      className="needs-script mt-4 hidden min-h-8 w-full cursor-pointer items-center gap-2 rounded-md border border-line px-2 py-1 text-start text-small text-muted hover:bg-fill hover:text-text xl:flex"
    >
      <PanelRight aria-hidden="true" className="size-4 flex-none rtl:-scale-x-100" />
      <Trans>Channel beside the page</Trans>
    </button>
  );
}
