import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { type MouseEvent, Suspense, useEffect, useState } from 'react';
import { Dialog, useDialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { later } from './later.ts';

const GoList = later('shell/go-list', async () => (await import('./go-list.tsx')).GoList);

/** Finds and goes anywhere: Ctrl-K, or the link in the bar, which without script leads to the search page. */
export function GoTo() {
  const { t } = useLingui();
  const dialog = useDialog();
  const [openings, setOpenings] = useState(0);
  const open = () => {
    dialog.open();
    setOpenings((so) => so + 1);
  };
  useShortcut(open);

  return (
    <>
      <Link
        to="/search"
        aria-label={t`Find or go to…`}
        onClick={(event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          open();
        }}
        className="flex min-h-9 items-center gap-2 rounded-md px-2 text-muted no-underline hover:text-text md:w-64 md:border md:border-line-strong md:bg-page coarse:min-h-11"
      >
        <Search aria-hidden="true" className="size-4.5 flex-none md:size-4" />
        <span className="hidden flex-1 md:inline">
          <Trans>Find or go to…</Trans>
        </span>
        <kbd dir="ltr" className="hidden font-sans text-tiny md:inline">
          Ctrl K
        </kbd>
      </Link>
      <Dialog dialog={dialog.ref} title={<Trans>Find or go to…</Trans>} titleHidden>
        {openings > 0 ? (
          <Suspense fallback={<Skeleton />}>
            <GoList key={openings} onGo={dialog.close} />
          </Suspense>
        ) : null}
      </Dialog>
    </>
  );
}

function useShortcut(open: () => void) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
