import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useActionData, useLoaderData, useParams } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { channelWords } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { askedPage } from './asked-page.ts';
import { Channel } from './channel.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { ChannelHead } from './channel-head.tsx';
import { submitWithFiles } from './submit-with-files.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data ? channelWords(data.channel) : msg`Channels`,
  data?.channel.mission?.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId: thread } = params;
  const { searchParams } = new URL(request.url);
  // Beside a thread, it is the thread's page that the address asks for.
  const asked = thread ? {} : askedPage(request);
  const [channel, beside] = await Promise.all([
    context.query.channels.readChannel({ channelId, ...asked }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  const cards = await context.query.cards.cards({ refs: channel.messages.flatMap((each) => each.cards) });
  const answered = searchParams.get('reply');
  const answering = channel.messages.find(({ id }) => id === answered) ?? null;
  return { channel, cards, ...beside, answering, at: asked.at ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const commands = [
    'message.post',
    'message.withdraw',
    'message.mark-unread',
    'channel.mark-read',
    'channel.star',
    'channel.mute',
    'channel.join',
    'channel.leave',
  ] as const;
  const reply = await submitWithFiles({ request, context }, commands, params.channelId ?? '');
  if (!reply.ok) return context.refuse(reply);
  return redirect(
    reply.command === 'channel.leave' ? '/channels' : `/channels/${params.channelId}#write`,
    303,
  );
}

export default function ChannelPage() {
  const { channel, cards, mission, channels, answering, at } = useLoaderData<typeof loader>();
  const hasThread = useParams().messageId !== undefined;
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <ChannelFrame mission={mission} channels={channels} open={channel.id}>
      <div className={hasThread ? 'channel-page channel-with-thread' : 'channel-page'}>
        <Channel
          key={channel.id}
          channel={channel}
          cards={cards}
          answering={answering}
          at={at}
          reply={reply}
          head={<ChannelHead channel={channel} level={1} />}
        />
        {/* The thread that the address names; on a narrow screen it takes the channel's place. */}
        <Outlet context={channel} />
      </div>
    </ChannelFrame>
  );
}
