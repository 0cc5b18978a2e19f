import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { coordinates, takesPart } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { ButtonLink } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelBrowser } from './channel-browser.tsx';
import { ChannelFrame } from './channel-frame.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Channels`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.channels.browseChannels({ mission: params.mission ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const commands = ['channel.join', 'channel.leave', 'channel.request', 'channel.answer-request'] as const;
  const reply = await context.submit(request, commands);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/missions/${params.mission}/channels`, 303);
}

export default function Channels() {
  const { mission, channels, cards } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  useStream(actor ? `user:${actor.personId}` : null);
  useStream(actor?.organisation ? `organisation:${actor.organisation.id}` : null);
  useStream(takesPart(actor, mission.id as MissionId) ? `mission:${mission.id}` : null);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Channels</Trans>}
        meta={<Trans>Where the partners of this mission talk.</Trans>}
        acts={
          coordinates(actor, mission.id as MissionId) ? (
            <ButtonLink to={`/missions/${mission.slug}/channels/new`}>
              <Trans>Open a channel</Trans>
            </ButtonLink>
          ) : null
        }
      />
      <ChannelBrowser cards={cards} reply={reply} />
    </ChannelFrame>
  );
}
