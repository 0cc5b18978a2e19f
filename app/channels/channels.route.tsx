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
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { ChannelRows } from './channel-rows.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Channels`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.channels.listChannels({ mission: params.mission ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.join', 'channel.leave']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/missions/${params.mission}/channels`, 303);
}

export default function Channels() {
  const { mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  const reason = useReason();
  useStream(actor ? `user:${actor.personId}` : null);
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
      {reply && !reply.ok ? (
        <Notice tone="bad" live>
          {reason(reply.problem.reason, reply.problem.params)}
        </Notice>
      ) : null}
      <ChannelRows channels={channels.filter(({ missionId }) => missionId === mission.id)} />
    </ChannelFrame>
  );
}
