import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { MissionView } from '#server/missions/view.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useUnread } from '../shell/unread.tsx';
import { Contributions } from './contributions-brief.tsx';
import { Tasks, Themes } from './coverage.tsx';
import { MandateLine } from './mandate-line.tsx';
import { MissionPage } from './mission-page.tsx';
import { NeedsInBrief, Steps } from './needs-brief.tsx';
import { NotEntered } from './not-entered.tsx';
import { Facts, OverviewHead } from './overview-head.tsx';
import { NewestWork, PartnersInBrief } from './partners-brief.tsx';
import { SaidLately } from './said-lately.tsx';
import { useOnChange } from './use-on-change.ts';
import { Where } from './where.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [data?.mission.acronym]);
export const handle = { framed: true, catalogues: ['initiatives', 'organisations', 'resources'] };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { mission: params.mission ?? '' };
  const mission = await context.query.missions.overview(asked);
  return { mission, frame: context.actor ? await context.query.missions.frame(asked) : null };
}

/** A mission: what it is for, where it works, who contributes, what is needed. Public, and live for who takes part. */
export default function Mission() {
  const { mission, frame } = useLoaderData<typeof loader>();
  useStream(mission.entered ? `mission:${mission.id}` : null, { since: mission.seq });
  return (
    <MissionPage mission={frame}>
      {mission.entered ? <WatchTalk missionId={mission.id} /> : null}
      <article className="report grid gap-8">
        <div className="grid gap-5">
          <OverviewHead mission={mission} />
          {frame && !mission.entered ? <NotEntered mission={mission} /> : null}
          <Facts mission={mission} />
          <MandateLine mission={mission} />
        </div>
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
      </article>
    </MissionPage>
  );
}

/** Reads the page again when somebody speaks in a channel that was read to its end. */
function WatchTalk({ missionId }: { missionId: string }) {
  useOnChange(useUnread()[missionId] ?? 0, useRefresh());
  return null;
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
