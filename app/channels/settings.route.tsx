import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { SettingsForm } from './settings-form.tsx';

export const meta = pageTitle(() => msg`Settings of a channel`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [channel, list] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { channel, ...list };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.edit', 'channel.archive', 'channel.reopen']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}`, 303);
}

export default function Settings() {
  const { channel, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const decision = mayKeepChannel(useActor(), channel.facts);
  const { id, version, facts } = channel;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Settings of this channel</Trans>}
          up={
            <Link to={`/channels/${id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        {decision.allowed ? (
          <>
            <SettingsForm
              command="channel.edit"
              ofMission={channel.kind === 'mission'}
              fixed={{ channelId: id, version }}
              reply={reply}
              settings={{ ...channel, announcementOnly: facts.announcementOnly }}
            />
            {facts.archived ? (
              <Card title={<Trans>Bring it back</Trans>}>
                <CommandForm
                  command="channel.reopen"
                  fixed={{ channelId: id }}
                  reply={reply}
                  submit={<Trans>Open the channel again</Trans>}
                >
                  <p className="text-muted">
                    <Trans>Everybody who was in it when it was archived can write again.</Trans>
                  </p>
                </CommandForm>
              </Card>
            ) : (
              <Card title={<Trans>Archive it</Trans>}>
                <CommandForm
                  command="channel.archive"
                  fixed={{ channelId: id }}
                  reply={reply}
                  variant="danger"
                  submit={<Trans>Archive the channel</Trans>}
                >
                  <p className="text-muted">
                    <Trans>It can be read and found as before, but nobody writes in it any more.</Trans>
                  </p>
                </CommandForm>
              </Card>
            )}
          </>
        ) : (
          <Notice>{reason(decision.reason, decision.params)}</Notice>
        )}
      </div>
    </ChannelFrame>
  );
}
