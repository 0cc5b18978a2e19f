import { Trans } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { Contributions } from './contributions-brief.tsx';
import { Tasks, Themes } from './coverage.tsx';
import { NeedsInBrief, Steps } from './needs-brief.tsx';
import { NewestWork, PartnersInBrief } from './partners-brief.tsx';
import { SaidLately } from './said-lately.tsx';
import { Where } from './where.tsx';

/** The report on a mission, below what it is: where it works, what is needed, what is covered, and by whom. */
export function OverviewBody({ mission }: { mission: MissionView }) {
  return (
    <>
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[1.1fr_1fr]">
        <Where mission={mission} />
        <NeedsInBrief mission={mission} />
      </div>
      <Steps mission={mission} />
      <Tasks mission={mission} />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-2">
        <Themes mission={mission} />
        <PartnersInBrief mission={mission} />
      </div>
      <Contributions mission={mission} />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-2">
        <NewestWork mission={mission} />
        {mission.entered ? <SaidLately mission={mission} /> : null}
      </div>
      <Sources mission={mission} />
    </>
  );
}

function Sources({ mission }: { mission: MissionView }) {
  return (
    <p className="max-w-text border-t border-line pt-3 text-small text-muted">
      {mission.contributions.length > 0 ? (
        <Trans>
          Personnel figures are those the contributing countries’ tables give for each year. All other figures
          are counted from the partners’ own records at the moment this page was made.
        </Trans>
      ) : (
        <Trans>
          All figures are counted from the partners’ own records at the moment this page was made.
        </Trans>
      )}
    </p>
  );
}
