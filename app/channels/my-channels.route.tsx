import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { ChannelRows } from './channel-rows.tsx';

export const meta = pageTitle(() => msg`Your channels`);
export const handle = { framed: true };

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.channels.ownChannels();
}

/** What belongs to no mission: the organisation's channels, and those of some people. */
export default function MyChannels() {
  const { mission, channels } = useLoaderData<typeof loader>();
  const actor = useActor();
  useStream(actor ? `user:${actor.personId}` : null);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Your channels</Trans>}
        meta={<Trans>Your organisation’s channels, and what you talk about with a few people.</Trans>}
      />
      <ChannelRows channels={channels} />
    </ChannelFrame>
  );
}
