import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChannelItem, MissionOfChannels } from '#server/channels/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { OwnFrame } from '../shell/own-frame.tsx';
import { ArrivalWatch, useArrivals } from './arrivals.tsx';

interface ChannelFrameProps {
  /** Null for the channel of an organisation or of some people: it belongs to no mission. */
  mission: MissionOfChannels | null;
  channels: readonly ChannelItem[];
  /** The channel that is open: what comes in it is being read. */
  open?: string;
  children: ReactNode;
}

/** A page among channels: those of the mission and the reader's own stand beside it. */
export function ChannelFrame({ mission, channels, open, children }: ChannelFrameProps) {
  const { t } = useLingui();
  const { arrived, count } = useArrivals(channels);
  const mine = channels.filter(({ seated, archived }) => seated && !archived);
  const of = (kind: ChannelItem['kind']) => mine.filter((channel) => channel.kind === kind);
  const link = (channel: ChannelItem) => ({
    to: `/channels/${channel.id}`,
    label: <ChannelName channel={channel} />,
    count: channel.id === open ? 0 : channel.unread + (arrived[channel.id] ?? 0),
  });
  const groups = [
    { label: t`Channels`, links: of('mission').map(link) },
    { label: t`My initiatives`, links: of('initiative').map(link) },
    { label: t`My organisation`, links: of('organisation').map(link) },
    { label: t`Direct messages`, links: of('direct').map(link) },
  ];
  const page = (
    <>
      {mine
        .filter(({ id }) => id !== open)
        .map(({ id }) => (
          <ArrivalWatch key={id} channelId={id} onArrived={count} />
        ))}
      {children}
    </>
  );
  if (!mission) {
    return (
      <OwnFrame
        title={t`Your channels`}
        links={[{ to: '/channels', label: t`All your channels`, end: true }]}
        groups={groups}
      >
        {page}
      </OwnFrame>
    );
  }
  const mainChannelId = of('mission')[0]?.id ?? null;
  return (
    <MissionPage mission={{ ...mission, mainChannelId }} alone={open !== undefined} groups={groups}>
      {page}
    </MissionPage>
  );
}
