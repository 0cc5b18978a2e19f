import type { ReactNode } from 'react';
import { coordinates } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import { BesideToggle, useBeside } from '../shell/beside.tsx';
import { MissionFrame, type NavGroup } from '../shell/mission-frame.tsx';
import { useMissionSections } from '../shell/mission-sections.tsx';
import { useActor } from '../shell/root-data.ts';

/** What the frame of a mission's page says of the mission. */
export interface MissionOfPage {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
  readonly area: string;
  readonly mandateExpiresOn: string | null;
  /** The channel that all its partners read; null for who does not. */
  readonly mainChannelId: string | null;
}

interface MissionPageProps {
  mission: MissionOfPage | null;
  /** Lists under the sections: channels, own initiatives. */
  groups?: readonly NavGroup[];
  /** The page is itself a channel: none stands beside it. */
  alone?: boolean;
  children: ReactNode;
}

/**
 * A page of a mission: its sections stand beside it for who is signed in, a visitor's page stands alone. Its route
 * says `handle = { framed: true }`; it needs no catalogue of its own.
 */
export function MissionPage({ mission, groups = [], alone = false, children }: MissionPageProps) {
  const signedIn = useActor() !== null;
  if (!mission || !signedIn) return <>{children}</>;
  return (
    <Framed mission={mission} groups={groups} alone={alone}>
      {children}
    </Framed>
  );
}

interface FramedProps {
  mission: MissionOfPage;
  groups: readonly NavGroup[];
  alone: boolean;
  children: ReactNode;
}

function Framed({ mission, groups, alone, children }: FramedProps) {
  const { id, slug, acronym, area, mandateExpiresOn, mainChannelId } = mission;
  const actor = useActor();
  const sections = useMissionSections(slug, { coordinates: coordinates(actor, id as MissionId) });
  useBeside(alone ? null : slug);
  const foot = alone ? null : <BesideToggle {...{ slug, mainChannelId }} />;
  return (
    <MissionFrame {...{ acronym, area, mandateExpiresOn, sections, groups, foot }}>{children}</MissionFrame>
  );
}
