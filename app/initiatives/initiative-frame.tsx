import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { MissionDock } from '../shell/dock.tsx';
import { MissionFrame } from '../shell/mission-frame.tsx';
import { useMissionSections } from '../shell/mission-sections.tsx';
import { Time } from '../ui/time.tsx';

export interface FrameOfMission {
  readonly slug: string;
  readonly acronym: string;
  readonly area: string;
  readonly mandateExpiresOn: string | null;
  readonly coordinates: boolean;
}

/** The mission's sections beside the page, for people who are signed in; a visitor's page stands alone. */
export function InitiativeFrame({
  mission,
  children,
}: {
  mission: FrameOfMission | null;
  children: ReactNode;
}) {
  return mission ? <Framed mission={mission}>{children}</Framed> : <>{children}</>;
}

function Framed({ mission, children }: { mission: FrameOfMission; children: ReactNode }) {
  const { slug, acronym, area, mandateExpiresOn, coordinates } = mission;
  const sections = useMissionSections(slug, { coordinates });
  return (
    <>
      <MissionFrame
        acronym={acronym}
        about={
          <>
            <bdi>{area}</bdi>
            {mandateExpiresOn ? (
              <>
                {' · '}
                <Trans>
                  mandate until <Time at={mandateExpiresOn} />
                </Trans>
              </>
            ) : null}
          </>
        }
        sections={sections}
      >
        {children}
      </MissionFrame>
      <MissionDock sections={sections} />
    </>
  );
}
