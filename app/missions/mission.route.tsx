import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useInitiativeNews } from '../initiatives/use-initiative-news.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { useUnread } from '../shell/unread.tsx';
import { MandateLine } from './mandate-line.tsx';
import { MissionPage } from './mission-page.tsx';
import { NotEntered } from './not-entered.tsx';
import { OverviewBody as DrawnOverviewBody } from './overview-body.tsx';
import { Facts, OverviewHead } from './overview-head.tsx';
import { useOnChange } from './use-on-change.ts';

const OverviewBody = onTouch(
  import.meta.env.SSR && DrawnOverviewBody,
  'missions/overview-body',
  async () => (await import('./overview-body.tsx')).OverviewBody,
);

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
  useInitiativeNews(useActor());
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
        <OverviewBody mission={mission} />
      </article>
    </MissionPage>
  );
}

/** Reads the page again when somebody speaks in a channel that was read to its end. */
function WatchTalk({ missionId }: { missionId: string }) {
  useOnChange(useUnread()[missionId] ?? 0, useRefresh());
  return null;
}
