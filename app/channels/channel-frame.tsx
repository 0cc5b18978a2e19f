import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChannelItem, MissionOfChannels } from '#server/channels/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { ArrivalWatch, useArrivals } from './arrivals.tsx';

interface ChannelFrameProps {
  mission: MissionOfChannels;
  channels: readonly ChannelItem[];
  /** The channel that is open: what comes in it is being read. */
  open?: string;
  children: ReactNode;
}

/** A mission's frame with its channels under the sections. */
export function ChannelFrame({ mission, channels, open, children }: ChannelFrameProps) {
  const { t } = useLingui();
  const { arrived, count } = useArrivals(channels);
  const mine = channels.filter(({ seated, archived }) => seated && !archived);
  const link = (channel: ChannelItem) => ({
    to: `/missions/${mission.slug}/channels/${channel.id}`,
    label: <ChannelName channel={channel} />,
    count: channel.id === open ? 0 : channel.unread + (arrived[channel.id] ?? 0),
  });
  return (
    <MissionPage
      mission={{ ...mission, mainChannelId: mine.find(({ kind }) => kind === 'mission')?.id ?? null }}
      alone={open !== undefined}
      groups={[
        { label: t`Channels`, links: mine.filter(({ kind }) => kind === 'mission').map(link) },
        { label: t`My initiatives`, links: mine.filter(({ kind }) => kind === 'initiative').map(link) },
      ]}
    >
      {mine
        .filter(({ id }) => id !== open)
        .map(({ id }) => (
          <ArrivalWatch key={id} channelId={id} onArrived={count} />
        ))}
      {children}
    </MissionPage>
  );
}
