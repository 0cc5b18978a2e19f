import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayUnpin } from '#domain/channels/message-policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MessageForm } from './message-form.tsx';
import { PinnedRows } from './pinned-rows.tsx';

export const meta = pageTitle(() => msg`Pinned messages`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [view, beside] = await Promise.all([
    context.query.channels.pins({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { view, ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.pin', 'message.unpin'] as const);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}/pins`, 303);
}

/** What a channel keeps at its head. */
export default function Pins() {
  const { view, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { channel, facts, rows } = view;
  const reason = useReason();
  const actor = useActor();
  const takesDown = mayUnpin(actor, facts).allowed;
  useStream(`channel:${channel.id}`);
  useStream(actor ? `user:${actor.personId}` : null);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Pinned messages</Trans>}
        up={
          <Link to={`/channels/${channel.id}`}>
            <ChannelName channel={channel} />
          </Link>
        }
      />
      {reply && !reply.ok ? (
        <Notice tone="bad" live>
          {reason(reply.problem.reason, reply.problem.params)}
        </Notice>
      ) : null}
      {rows.length === 0 ? <Empty title={<Trans>Nothing is pinned here</Trans>} /> : null}
      {rows.length > 0 ? (
        <Card flush>
          <PinnedRows
            rows={rows}
            act={(message) =>
              takesDown ? (
                <MessageForm command="message.unpin" message={message}>
                  <Trans>Take it down</Trans>
                </MessageForm>
              ) : null
            }
          />
        </Card>
      ) : null}
    </ChannelFrame>
  );
}
