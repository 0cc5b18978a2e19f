import { Trans } from '@lingui/react/macro';
import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { PinsView } from '#server/channels/view-places.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Link } from '../ui/link.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PinnedRows } from './pinned-rows.tsx';

interface PanelProps {
  /** The page of the pins, which is read for it. */
  page: string;
  onClose: () => void;
}

/** What a channel keeps at its head, over the channel. It is read again together with the page below it. */
export function PinsPanel({ page, onClose }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { load, data } = useFetcher<{ view: PinsView }>();
  useEffect(() => {
    dialog.current?.showModal();
    load(page);
  }, [load, page]);
  // Where one of its links led stands below it.
  const { key } = useLocation();
  const opened = useRef(key);
  useEffect(() => {
    if (key !== opened.current) onClose();
  }, [key, onClose]);
  return (
    <Dialog dialog={dialog} title={<Trans>Pinned messages</Trans>} onClose={onClose}>
      <div className="grid gap-3 text-base">
        {data ? (
          <div className="-mx-4 border-y border-line">
            <PinnedRows rows={data.view.rows} />
          </div>
        ) : (
          <Skeleton />
        )}
        <Link to={page} className="text-small">
          <Trans>On a page of their own</Trans>
        </Link>
      </div>
    </Dialog>
  );
}
