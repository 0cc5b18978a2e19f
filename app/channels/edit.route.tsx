import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MESSAGE_MAXIMUM } from '#domain/channels/kinds.ts';
import { mayEdit } from '#domain/channels/message-policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MessageText } from './message-text.tsx';
import { Speaker } from './speaker.tsx';

export const meta = pageTitle(() => msg`Edit my message`);
export const handle = { framed: true };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside] = await Promise.all([
    context.query.channels.messageToEdit({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { ...found, ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.edit']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}#${params.messageId}`, 303);
}

export default function Edit() {
  const { message, body, channel, facts, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const decision = mayEdit(useActor(), facts.channel, facts.message);
  const stale = reply && !reply.ok && reply.problem.code === 'stale_version';
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Edit my message</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <Notice tone={stale ? 'warn' : 'info'} title={stale ? <Trans>Saved in the meantime</Trans> : null}>
          <Speaker message={message} />
          <MessageText message={message} />
        </Notice>
        <CommandForm
          command="message.edit"
          reply={reply}
          fixed={{ messageId: message.id }}
          submit={<Trans>Save</Trans>}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <input type="hidden" name="version" value={message.version} />
          <TextArea
            name="body"
            label={<Trans>Text of my message</Trans>}
            hint={
              <Trans>
                Everybody sees that it was edited, and when. Moderators can read what it said before.
              </Trans>
            }
            rows={6}
            maxLength={MESSAGE_MAXIMUM}
            defaultValue={body}
            unmarked
          />
        </CommandForm>
      </div>
    </ChannelFrame>
  );
}
