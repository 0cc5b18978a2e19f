import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Channel } from './channel.tsx';
import { ChannelHead } from './channel-head.tsx';

interface PanelProps {
  channelId: string;
  onClose: () => void;
}

/** A channel pinned beside another page, so that people talk about what they see. Read after that page, by script. */
export function ChannelPanel({ channelId, onClose }: PanelProps) {
  const fetcher = useFetcher<{ channel: ChannelView | null }>();
  const address = `/channels/${channelId}/panel`;
  const { load, data } = fetcher;
  useEffect(() => load(address), [load, address]);

  const isGone = data?.channel === null;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);

  const channel = data?.channel;
  if (!channel) {
    return (
      <div className="p-4">
        <Skeleton />
      </div>
    );
  }
  return (
    <Channel
      key={channel.id}
      channel={channel}
      head={<ChannelHead channel={channel} level={2} onClose={onClose} />}
    />
  );
}
