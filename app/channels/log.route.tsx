import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { LogTable } from './log-table.tsx';

export const meta = pageTitle(() => msg`What moderators did`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [entries, list] = await Promise.all([
    context.query.channels.moderationLog({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { entries, ...list, channel: list.channels.find(({ id }) => id === channelId) ?? null };
}

export default function Log() {
  const { entries, mission, channels, channel } = useLoaderData<typeof loader>();
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>What moderators did</Trans>}
        meta={<Trans>Everybody who reads the channel can read this.</Trans>}
        up={
          channel ? (
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          ) : null
        }
      />
      <LogTable entries={entries} />
    </ChannelFrame>
  );
}
