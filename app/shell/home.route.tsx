import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { pageTitle } from './page-title.ts';
import { Queue } from './queue.tsx';
import { useQueueSections } from './queue-sections.tsx';
import { useRootData } from './root-data.ts';

export const meta = pageTitle(() => msg`Home`);

export const loader = async ({ context }: LoaderFunctionArgs) => ({
  waiting: await context.query.home.queue(),
});

/** What waits for this person, whoever they are. */
export default function Home() {
  const { waiting } = useLoaderData<typeof loader>();
  const mission = useRootData()?.missions[0];
  return (
    <div className="max-w-page">
      <PageHead title={<Trans>What waits for you</Trans>} />
      <Queue
        sections={useQueueSections(waiting)}
        empty={{
          title: <Trans>Nothing waits for you</Trans>,
          children: (
            <Trans>Requests, offers and reservations that need an answer of yours will stand here.</Trans>
          ),
          act: mission ? (
            <>
              <ButtonLink to={`/missions/${mission.slug}/resources`} variant="primary">
                <Trans>
                  See what <bdi>{mission.acronym}</bdi> needs
                </Trans>
              </ButtonLink>
              <ButtonLink to={`/missions/${mission.slug}/initiatives`}>
                <Trans>Find an initiative</Trans>
              </ButtonLink>
            </>
          ) : (
            <ButtonLink to="/missions" variant="primary">
              <Trans>Find a mission</Trans>
            </ButtonLink>
          ),
        }}
      />
    </div>
  );
}
