import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MESSAGE_MAXIMUM } from '#domain/channels/kinds.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { ChannelName, useChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MessageText } from './message-text.tsx';
import { messageAddress } from './place-of.ts';
import { Speaker } from './speaker.tsx';

export const meta = pageTitle(() => msg`Forward a message`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside, targets] = await Promise.all([
    context.query.channels.readMessage({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
    context.query.channels.forwardTargets({ channelId }),
  ]);
  return { ...found, ...beside, targets };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.forward']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(messageAddress(reply.result.channelId, reply.result.messageId), 303);
}

export default function Forward() {
  const { message, channel, mission, channels, targets } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { t } = useLingui();
  const nameOf = useChannelName();
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Forward a message</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <blockquote className="rounded-md border border-line bg-surface px-4 py-3">
          <Speaker message={message} />
          <MessageText message={message} />
        </blockquote>
        <p className="text-muted">
          <Trans>
            It keeps its label, and goes only where the label lets it go. Its files stay where they are. If it
            is removed here, nothing of it is left there.
          </Trans>
        </p>
        <CommandForm
          command="message.forward"
          reply={reply}
          fixed={{ messageId: message.id }}
          submit={<Trans>Forward</Trans>}
        >
          <Select
            name="channelId"
            label={<Trans>To the channel</Trans>}
            empty={t`Choose a channel`}
            options={targets.map((target) => ({
              value: target.id,
              label: target.acronym ? `${target.acronym} · ${nameOf(target)}` : nameOf(target),
            }))}
            required
          />
          <TextArea
            name="body"
            label={<Trans>A line of your own</Trans>}
            rows={3}
            maxLength={MESSAGE_MAXIMUM}
          />
        </CommandForm>
      </div>
    </ChannelFrame>
  );
}
