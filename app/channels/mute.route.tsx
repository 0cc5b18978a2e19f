import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { isModerator } from '#domain/channels/policy.ts';
import { fold } from '#domain/core/fold.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelPeople } from '#server/channels/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MuteFields } from './mute-fields.tsx';
import { muteAsked } from './muted-by-line.ts';

export const meta = pageTitle(() => msg`Mute somebody`);
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
  const reply = await context.submit(request, ['person.mute']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}#write`, 303);
}

export default function MutePage() {
  const { view, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const { channel, facts, people } = view;
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="max-w-form">
        <PageHead
          title={<Trans>Mute somebody</Trans>}
          up={
            <Link to={`/channels/${channel.id}#write`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        {isModerator(useActor(), facts) ? (
          <MuteForm channel={channel} facts={facts} people={people} reply={reply} />
        ) : (
          <Notice tone="warn">{reason('channels.moderators_only')}</Notice>
        )}
      </div>
    </ChannelFrame>
  );
}

type Muting = Pick<ChannelPeople, 'channel' | 'facts' | 'people'> & { reply: FormReply | null };

/** Filled in from the line that led here. */
function MuteForm({ channel, facts, people, reply }: Muting) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const me = useActor()?.personId;
  const { called, hours, reason } = muteAsked(search.get('text') ?? '');
  const others = [...new Map(people.map((one) => [one.personId, one])).values()].filter(
    ({ personId }) => personId !== me,
  );
  const meant = others.filter(({ name, organisation }) =>
    [fold(name), fold(`${name} (${organisation})`)].includes(fold(called)),
  );
  return (
    <CommandForm
      command="person.mute"
      reply={reply}
      fixed={{ channelId: channel.id }}
      variant="danger"
      submit={<Trans>Mute</Trans>}
    >
      <Select
        name="personId"
        label={<Trans>Whom</Trans>}
        empty={t`Choose somebody`}
        options={others.map(({ personId, name, organisation }) => ({
          value: personId,
          label: `${name} (${organisation})`,
        }))}
        defaultValue={meant.length === 1 ? meant[0]?.personId : undefined}
        required
      />
      <MuteFields facts={facts} hours={hours ?? '24'} reason={reason} />
    </CommandForm>
  );
}
