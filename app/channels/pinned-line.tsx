import { Plural } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { Suspense, useState } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { later } from '../shell/later.ts';
import { addressOf } from './channel.tsx';

const PinsPanel = later('channels/pins-panel', async () => (await import('./pins-panel.tsx')).PinsPanel);

/** How many messages are kept at the head. Leads to their page; with script they are shown over this one. */
export function PinnedLine({ channel }: { channel: ChannelView }) {
  const [open, setOpen] = useState(false);
  const page = `${addressOf(channel)}/pins`;
  return (
    <>
      <Link
        to={page}
        className="text-muted"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Plural value={channel.pins} one="# pinned" other="# pinned" />
      </Link>
      {open ? (
        <Suspense>
          <PinsPanel page={page} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
