import { Trans } from '@lingui/react/macro';
import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { Link } from '../ui/link.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Channel } from './channel.tsx';
import { ChannelHead } from './channel-head.tsx';

/** A channel pinned beside another page, so that people talk about what they see. Read after that page, by script. */
export function ChannelPanel({ slug, channelId }: { slug: string; channelId: string }) {
  const fetcher = useFetcher<{ channel: ChannelView }>();
  const address = `/missions/${slug}/channels/${channelId}`;
  const { load } = fetcher;
  useEffect(() => load(address), [load, address]);

  const channel = fetcher.data?.channel;
  if (!channel) {
    return (
      <div className="p-4">
        <Skeleton />
        <noscript>
          <Link to={address}>
            <Trans>Open the channel</Trans>
          </Link>
        </noscript>
      </div>
    );
  }
  return <Channel key={channel.id} channel={channel} head={<ChannelHead channel={channel} level={2} />} />;
}
