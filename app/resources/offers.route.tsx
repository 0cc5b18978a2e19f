import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { coordinates } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import { mayOffer } from '#domain/resources/contribute-policy.ts';
import type { OfferBoard } from '#server/resources/view-offers.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { OfferFilters as DrawnOfferFilters } from './offer-filters.tsx';
import { OfferTable } from './offer-table.tsx';
import { ResourceTabs } from './resource-tabs.tsx';
import { useResourceNews } from './use-resource-news.ts';

const OfferFilters = onTouch(
  import.meta.env.SSR && DrawnOfferFilters,
  'resources/offer-filters',
  async () => (await import('./offer-filters.tsx')).OfferFilters,
);

/** By these names the address narrows the board. */
const narrowingNames = ['show', 'item', 'kind', 'place', 'lift', 'whose'] as const;

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Offers`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  const { pathname, searchParams } = new URL(request.url);
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(pathname)}`);
  const asked = { ...Object.fromEntries(searchParams), mission: slug };
  const board = await context.query.resources.offerBoard(asked);
  return { board, mission: await context.query.missions.frame({ mission: slug }) };
}

export default function Offers() {
  const { board, mission } = useLoaderData<typeof loader>();
  useResourceNews(board.heard);
  const post = mayOffer(useActor()).allowed ? (
    <ButtonLink to={`/missions/${mission.slug}/offers/new`} variant="primary">
      <Trans>Post an offer</Trans>
    </ButtonLink>
  ) : null;
  return (
    <MissionPage mission={mission}>
      <PageHead
        title={<Trans>Offers</Trans>}
        meta={<Counts counts={board.counts} missionId={mission.id as MissionId} />}
        acts={post}
      />
      <ResourceTabs slug={mission.slug} />
      <OfferFilters board={board} />
      {board.rows.length > 0 ? <OfferTable rows={board.rows} /> : <NoOffers board={board} post={post} />}
      <Pager next={board.next} />
    </MissionPage>
  );
}

function Counts({ counts, missionId }: { counts: OfferBoard['counts']; missionId: MissionId }) {
  const decides = coordinates(useActor(), missionId);
  return (
    <span>
      <Plural value={counts.usable} one="# can be promised" other="# can be promised" />
      {decides && counts.waiting > 0 ? (
        <>
          {' · '}
          <Link to="?show=released">
            <Plural
              value={counts.waiting}
              one="# waits for your acknowledgement"
              other="# wait for your acknowledgement"
            />
          </Link>
        </>
      ) : null}
      {' · '}
      <Trans>the newest first</Trans>
    </span>
  );
}

function NoOffers({ board, post }: { board: OfferBoard; post: ReactNode }) {
  const [query] = useSearchParams();
  if (narrowingNames.some((name) => query.get(name))) {
    return (
      <Empty title={<Trans>No offer is like that</Trans>}>
        <Trans>Choose fewer answers above, or show all.</Trans>
      </Empty>
    );
  }
  if (board.counts.all > 0) {
    return (
      <Empty title={<Trans>No offer stands now</Trans>} act={post}>
        <Trans>Choose the state “All” above to look back.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Nothing is offered yet</Trans>} act={post}>
      <Trans>
        Offers come here once a coordinator has acknowledged them. Beside each stands what is left and which
        needs it fits.
      </Trans>
    </Empty>
  );
}
