import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelView } from '#server/channels/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { askedPage } from './asked-page.ts';
import { submitWithFiles } from './submit-with-files.ts';
import { Thread } from './thread.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Thread`,
  data?.thread.root.author.name,
]);
export const handle = { framed: true };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const asked = askedPage(request);
  const thread = await context.query.channels.readThread({ messageId, ...asked });
  const { id, channelId: its } = thread.root;
  // A reply leads to its thread, and a thread to its channel.
  if (id !== messageId || its !== channelId) throw redirect(`/channels/${its}/threads/${id}`);
  const refs = [thread.root, ...thread.messages].flatMap((message) => message.cards);
  return { thread, cards: await context.query.cards.cards({ refs }), at: asked.at ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { channelId = '', messageId } = params;
  const commands = ['message.post', 'message.mark-unread', 'thread.follow', 'thread.mark-read'] as const;
  const reply = await submitWithFiles({ request, context }, commands, channelId);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${channelId}/threads/${messageId}#reply`, 303);
}

export default function ThreadPage() {
  const { thread, cards, at } = useLoaderData<typeof loader>();
  const channel = useOutletContext<ChannelView>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return <Thread key={thread.root.id} {...{ channel, thread, cards, at, reply }} />;
}
