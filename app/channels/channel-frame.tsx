import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { coordinates } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { ChannelItem } from '#server/channels/view.ts';
import { MissionFrame } from '../shell/mission-frame.tsx';
import { useMissionSections } from '../shell/mission-sections.tsx';
import { useActor } from '../shell/root-data.ts';
import { ChannelName } from './channel-name.tsx';

interface ChannelFrameProps {
  mission: { readonly id: string; readonly slug: string; readonly acronym: string };
  channels: readonly ChannelItem[];
  children: ReactNode;
}

/** A mission's frame with its channels under the sections. */
export function ChannelFrame({ mission, channels, children }: ChannelFrameProps) {
  const { t } = useLingui();
  const actor = useActor();
  const sections = useMissionSections(mission.slug, {
    coordinates: coordinates(actor, mission.id as MissionId),
  });
  const link = (channel: ChannelItem) => ({
    to: `/missions/${mission.slug}/channels/${channel.id}`,
    label: <ChannelName channel={channel} />,
    count: channel.unread,
  });
  const mine = channels.filter(({ seated, archived }) => seated && !archived);
  return (
    <MissionFrame
      acronym={mission.acronym}
      about={null}
      sections={sections}
      groups={[
        { label: t`Channels`, links: mine.filter(({ kind }) => kind === 'mission').map(link) },
        { label: t`My initiatives`, links: mine.filter(({ kind }) => kind === 'initiative').map(link) },
      ]}
    >
      {children}
    </MissionFrame>
  );
}
