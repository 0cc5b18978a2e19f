import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayDraft } from '#domain/initiatives/draft-policy.ts';
import { useStream } from '../live/use-stream.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor, useRootData } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { InitiativeList } from './initiative-list.tsx';
import { useInitiativeNews } from './use-initiative-news.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Initiatives`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [mission, list] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.initiatives.listInitiatives({ ...asked, mission: slug }),
  ]);
  return { mission, list };
}

export default function MissionInitiatives() {
  const { mission, list } = useLoaderData<typeof loader>();
  const actor = useActor();
  useStream(actor && mission.entered ? `mission:${mission.id}` : null);
  useInitiativeNews(actor);
  const propose = mayDraft(actor, mission).allowed ? (
    <ButtonLink to={`/missions/${mission.slug}/initiatives/new`} variant="primary">
      <Trans>Propose an initiative</Trans>
    </ButtonLink>
  ) : null;
  return (
    <MissionPage mission={actor ? mission : null}>
      <PageHead
        up={
          actor ? null : (
            <Link to={`/missions/${mission.slug}`}>
              <Code>{mission.acronym}</Code>
            </Link>
          )
        }
        title={<Trans>Initiatives</Trans>}
        meta={<Plural value={list.count} one="# initiative" other="# initiatives" />}
        acts={
          <>
            {propose}
            {actor && mission.entered ? (
              <ButtonLink to={`/missions/${mission.slug}/tasks`}>
                <Trans>Tasks</Trans>
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <InitiativeList list={list} act={propose}>
        <InitiativeMap slug={mission.slug} acronym={mission.acronym} />
      </InitiativeList>
    </MissionPage>
  );
}

/** Where the work is; the list above says the same in words. */
function InitiativeMap({ slug, acronym }: { slug: string; acronym: string }) {
  const { t } = useLingui();
  if (useRootData()?.textOnly) return null;
  return (
    <div className="mt-6">
      <Card
        title={<Trans>Where the work is</Trans>}
        flush
        footer={
          <Trans>
            Places are shown roughly where that protects people. The boundaries and names shown imply no
            endorsement.
          </Trans>
        }
      >
        <img
          src={`/missions/${slug}/initiatives/map.svg`}
          alt={t`Map of the places of initiatives in ${acronym}`}
          width="640"
          height="420"
          loading="lazy"
          className="mx-auto h-auto w-full max-w-160"
        />
      </Card>
    </div>
  );
}
