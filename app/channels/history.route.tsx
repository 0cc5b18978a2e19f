import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { MessageHistory } from '#server/channels/view-message.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MessageText } from './message-text.tsx';
import { Speaker } from './speaker.tsx';

export const meta = pageTitle(() => msg`What a message said`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside] = await Promise.all([
    context.query.channels.messageHistory({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { ...found, ...beside };
}

export default function History() {
  const { message, channel, versions, mission, channels } = useLoaderData<typeof loader>();
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-text gap-5">
        <PageHead
          title={<Trans>What a message said</Trans>}
          meta={<Trans>Only moderators of the channel can read this.</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <Speaker message={message} />
        {message.state === 'posted' ? null : <MessageText message={message} />}
        <ol className="grid gap-3">
          {versions.map((each) => (
            <Version key={each.version} version={each} language={message.language} />
          ))}
        </ol>
      </div>
    </ChannelFrame>
  );
}

interface VersionProps {
  version: MessageHistory['versions'][number];
  language: string | null;
}

function Version({ version: { html, from, until }, language }: VersionProps) {
  return (
    <li className="rounded-md border border-line bg-surface px-4 py-3">
      <p className="text-small text-muted">
        {until ? (
          <Trans>
            From {<Time at={from} as="full" />} until {<Time at={until} as="full" />}
          </Trans>
        ) : (
          <Trans>Since {<Time at={from} as="full" />}</Trans>
        )}
      </p>
      <MessageText message={{ state: 'posted', html, language, removed: null, attachments: [] }} />
    </li>
  );
}
