import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayInvite } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelPeople } from '#server/channels/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { InviteForm, SeatRequests } from './seat-requests.tsx';

export const meta = pageTitle(() => msg`People of a channel`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [view, beside] = await Promise.all([
    context.query.channels.channelPeople({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { view, ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.invite', 'channel.answer-request']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}/people`, 303);
}

export default function People() {
  const { view, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  const { channel, facts, requests, guests } = view;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Who is in it</Trans>}
        up={
          <Link to={`/channels/${channel.id}`}>
            <ChannelName channel={channel} />
          </Link>
        }
      />
      <div className="grid gap-5">
        {requests.length > 0 ? <SeatRequests requests={requests} reply={reply} /> : null}
        {mayInvite(actor, facts).allowed ? (
          <Card title={<Trans>Invite somebody</Trans>}>
            <InviteForm channelId={channel.id} guests={guests} reply={reply} />
          </Card>
        ) : null}
        <Seated people={view.people} />
      </div>
    </ChannelFrame>
  );
}

function Seated({ people }: Pick<ChannelPeople, 'people'>) {
  const { t } = useLingui();
  const me = useActor()?.personId;
  return (
    <Card title={<Trans>People</Trans>} flush>
      <ul>
        {people.map(({ personId, name, organisationId, organisation, moderates }) => (
          <li
            key={`${personId} ${organisationId}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line px-4 py-2 not-last:border-b"
          >
            <span className="min-w-0">
              <Name>{name}</Name>{' '}
              <span className="text-small text-muted">
                <Name>{organisation}</Name>
              </span>{' '}
              {moderates ? (
                <Pill>
                  <Trans>Moderator</Trans>
                </Pill>
              ) : null}
            </span>
            {personId === me ? null : (
              <Link to={`/channels/direct?with=${personId}`} aria-label={t`Write to ${name} directly`}>
                <Trans>Write directly</Trans>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
