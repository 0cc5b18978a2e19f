import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { SettingsForm } from './settings-form.tsx';

export const meta = pageTitle(() => msg`Open a channel`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.channels.listChannels({ mission: params.mission ?? '' });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.create']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${reply.result.channelId}`, 303);
}

export default function NewChannel() {
  const { mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="max-w-form">
        <PageHead
          title={<Trans>Open a channel</Trans>}
          meta={
            <Trans>
              Where it is open, everybody whose organisation takes part in the mission gets a seat in it.
            </Trans>
          }
          up={
            <Link to={`/missions/${mission.slug}/channels`}>
              <Trans>Channels</Trans>
            </Link>
          }
        />
        <SettingsForm ofMission command="channel.create" fixed={{ missionId: mission.id }} reply={reply} />
      </div>
    </ChannelFrame>
  );
}
