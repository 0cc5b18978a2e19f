import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { MissionId } from '#domain/core/id.ts';
import { mayContribute } from '#domain/resources/contribute-policy.ts';
import type { GapBoard as Board } from '#server/resources/view-needs.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { GapFilters as DrawnGapFilters } from './gap-filters.tsx';
import { GapTable } from './gap-table.tsx';
import { ResourceTabs } from './resource-tabs.tsx';
import { useResourceNews } from './use-resource-news.ts';

const GapFilters = onTouch(
  import.meta.env.SSR && DrawnGapFilters,
  'resources/gap-filters',
  async () => (await import('./gap-filters.tsx')).GapFilters,
);

/** By these names the address narrows the board. */
const narrowingNames = ['show', 'priority', 'item', 'theme', 'place', 'whose'] as const;

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Needs`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  const { pathname, searchParams } = new URL(request.url);
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(pathname)}`);
  const board = await context.query.resources.gapBoard({
    ...Object.fromEntries(searchParams),
    mission: slug,
  });
  return { board, mission: await context.query.missions.frame({ mission: slug }) };
}

export default function GapBoard() {
  const { board, mission } = useLoaderData<typeof loader>();
  useResourceNews(board.heard);
  const actor = useActor();
  const state = mayContribute(actor, mission.id as MissionId).allowed ? (
    <ButtonLink to={`/missions/${mission.slug}/needs/new`} variant="primary">
      <Trans>State a need</Trans>
    </ButtonLink>
  ) : null;
  return (
    <MissionPage mission={mission}>
      <PageHead title={<Trans>Needs</Trans>} meta={<Counts counts={board.counts} />} acts={state} />
      <ResourceTabs slug={mission.slug} />
      <GapFilters board={board} />
      {board.rows.length > 0 ? (
        <GapTable rows={board.rows} />
      ) : (
        <NoNeeds board={board} slug={mission.slug} state={state} />
      )}
      <Pager next={board.next} />
    </MissionPage>
  );
}

function Counts({ counts }: { counts: Board['counts'] }) {
  return (
    <span>
      <Plural value={counts.gaps} one="# with a gap" other="# with a gap" />
      {' · '}
      <Plural value={counts.untouched} one="# without any promise" other="# without any promise" />
      {' · '}
      <Trans>the most urgent first</Trans>
    </span>
  );
}

interface NoNeedsProps {
  board: Board;
  slug: string;
  state: ReactNode;
}

function NoNeeds({ board, slug, state }: NoNeedsProps) {
  const [query] = useSearchParams();
  const narrowed = narrowingNames.some((name) => query.get(name));
  if (narrowed) {
    return (
      <Empty title={<Trans>No need is like that</Trans>}>
        <Trans>Choose fewer answers above, or show all.</Trans>
      </Empty>
    );
  }
  const offers = (
    <ButtonLink to={`/missions/${slug}/resources/offers`}>
      <Trans>See what is offered</Trans>
    </ButtonLink>
  );
  const acts = (
    <>
      {state}
      {offers}
    </>
  );
  if (board.counts.all > 0) {
    return (
      <Empty title={<Trans>Everything needed so far has arrived</Trans>} act={acts}>
        <Trans>Choose the state “All” above to look back.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Nothing is needed yet</Trans>} act={acts}>
      <Trans>
        Needs come here when an initiative is approved, or when an organisation of this mission states one.
        Then the offers that fit are shown beside each.
      </Trans>
    </Empty>
  );
}
