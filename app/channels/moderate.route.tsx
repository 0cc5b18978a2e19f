import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { ChannelFrame } from './channel-frame.tsx';
import { ModeratePage } from './moderate-page.tsx';

export const meta = pageTitle(() => msg`Moderate`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside] = await Promise.all([
    context.query.channels.readMessage({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { ...found, ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const commands = ['message.remove', 'message.restore', 'person.mute', 'person.unmute'] as const;
  const reply = await context.submit(request, commands);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}`, 303);
}

export default function Moderate() {
  const { mission, channels, ...found } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const [search] = useSearchParams();
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <ModeratePage
        {...found}
        address={`/channels/${found.channel.id}`}
        hours={search.get('hours') ?? '24'}
        reply={reply}
      />
    </ChannelFrame>
  );
}
