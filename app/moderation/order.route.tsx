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
import { Lock, Moderators, Order } from './order-forms.tsx';

export const meta = pageTitle(() => msg`Order in a channel`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [channel, order, beside] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.moderation.channelOrder({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { channel, order, ...beside };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const commands = [
    'channel.order',
    'channel.lock',
    'channel.unlock',
    'moderator.appoint',
    'moderator.dismiss',
  ] as const;
  const reply = await context.submit(request, commands);
  if (!reply.ok) return context.refuse(reply);
  return redirect(new URL(request.url).pathname, 303);
}

export default function OrderPage() {
  const { channel, order, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Order in this channel</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <Lock channel={channel} order={order} reply={reply} />
        <Order channel={channel} order={order} reply={reply} />
        <Moderators channel={channel} order={order} reply={reply} />
      </div>
    </ChannelFrame>
  );
}
