import type { ReactNode } from 'react';
import { coordinates } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
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
}

interface MissionPageProps {
  mission: MissionOfPage | null;
  /** Lists under the sections: channels, own initiatives. */
  groups?: readonly NavGroup[];
  children: ReactNode;
}

/**
 * A page of a mission: its sections stand beside it for who is signed in, a visitor's page stands alone. Its route
 * says `handle = { framed: true }`; it needs no catalogue of its own.
 */
export function MissionPage({ mission, groups, children }: MissionPageProps) {
  const signedIn = useActor() !== null;
  if (!mission || !signedIn) return <>{children}</>;
  return (
    <Framed mission={mission} groups={groups ?? []}>
      {children}
    </Framed>
  );
}

interface FramedProps {
  mission: MissionOfPage;
  groups: readonly NavGroup[];
  children: ReactNode;
}

function Framed({ mission, groups, children }: FramedProps) {
  const { id, slug, acronym, area, mandateExpiresOn } = mission;
  const actor = useActor();
  const sections = useMissionSections(slug, { coordinates: coordinates(actor, id as MissionId) });
  return <MissionFrame {...{ acronym, area, mandateExpiresOn, sections, groups }}>{children}</MissionFrame>;
}
