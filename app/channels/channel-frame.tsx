import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import type { ChannelItem, MissionOfChannels } from '#server/channels/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { OwnFrame } from '../shell/own-frame.tsx';
import { ArrivalWatch, useArrivals } from './arrivals.tsx';
import { KnownChannelsProvider, knownChannels } from './channel-links.ts';
import { inReadingOrder } from './reading-order.ts';

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
  const link = (channel: ChannelItem) => {
    const came = channel.id === open ? null : (arrived[channel.id] ?? { messages: 0, mentions: 0 });
    return {
      to: `/channels/${channel.id}`,
      label: <ChannelName channel={channel} />,
      count: came && !channel.muted ? channel.unread + came.messages : 0,
      called: came ? channel.mentions + came.mentions : 0,
    };
  };
  const ordered = inReadingOrder(mine);
  const of = (kind: ChannelItem['kind']) =>
    ordered.filter((channel) => channel.kind === kind && !channel.starred);
  const groups = [
    { label: t`At hand`, links: ordered.filter(({ starred }) => starred).map(link) },
    { label: t`Channels`, links: of('mission').map(link) },
    { label: t`My initiatives`, links: of('initiative').map(link) },
    { label: t`My organisation`, links: of('organisation').map(link) },
    { label: t`Direct messages`, links: of('direct').map(link) },
  ];
  const known = useMemo(() => knownChannels(mission?.id, channels), [mission?.id, channels]);
  const page = (
    <KnownChannelsProvider value={known}>
      {mine
        .filter(({ id }) => id !== open)
        .map(({ id }) => (
          <ArrivalWatch key={id} channelId={id} onArrived={count} />
        ))}
      {children}
    </KnownChannelsProvider>
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
  const mainChannelId = mine.find(({ kind }) => kind === 'mission')?.id ?? null;
  return (
    <MissionPage mission={{ ...mission, mainChannelId }} alone={open !== undefined} groups={groups}>
      {page}
    </MissionPage>
  );
}
