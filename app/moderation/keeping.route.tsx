import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { ChannelFrame } from '../channels/channel-frame.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Export, Holds, Retention, Runs } from './keeping-forms.tsx';

export const meta = pageTitle(() => msg`What a channel keeps`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [channel, keeping, beside] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.moderation.channelKeeping({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { channel, keeping, ...beside };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.retain', 'hold.place', 'hold.lift']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(new URL(request.url).pathname, 303);
}

export default function KeepingPage() {
  const { channel, keeping, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>What this channel keeps</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <Retention channel={channel} keeping={keeping} reply={reply} />
        <Holds channel={channel} keeping={keeping} reply={reply} />
        <Runs keeping={keeping} />
        <Export channel={channel} />
      </div>
    </ChannelFrame>
  );
}
