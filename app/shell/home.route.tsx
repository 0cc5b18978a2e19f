import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PersonId } from '#domain/core/id.ts';
import { useStream } from '../live/use-stream.ts';
import { PageHead } from '../ui/page-head.tsx';
import { NextActs } from './next-acts.tsx';
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
  const root = useRootData();
  const heard = new Set(waiting.flatMap(({ items }) => items.flatMap((item) => item.heard ?? [])));
  if (root?.actor) heard.add(`user:${root.actor.personId as PersonId}`);
  return (
    <div className="max-w-page">
      {[...heard].map((stream) => (
        <Heard key={stream} stream={stream} />
      ))}
      <PageHead title={<Trans>What waits for you</Trans>} />
      <Queue
        sections={useQueueSections(waiting)}
        empty={{
          title: <Trans>Nothing waits for you</Trans>,
          children: (
            <Trans>Requests, offers and reservations that need an answer of yours will stand here.</Trans>
          ),
          act: root?.actor ? <NextActs actor={root.actor} mission={root.missions[0]} /> : null,
        }}
      />
    </div>
  );
}

/** Hears one stream: the page is read again when something of it happens. */
function Heard({ stream }: { stream: string }) {
  useStream(stream);
  return null;
}
