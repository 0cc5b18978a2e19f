import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isStricter, tlpLabels } from '#domain/channels/kinds.ts';
import { mayPost } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { MOST_CHOICES } from '#domain/polls/kinds.ts';
import { readPollLine } from '#domain/polls/text.ts';
import { ChannelFrame } from '../channels/channel-frame.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Checkbox, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';
import { TimeInput } from '../ui/form/time-input.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { dayIn } from '../ui/when.ts';

export const meta = pageTitle(() => msg`Ask in a poll`);
export const handle = { framed: true };

/** Filled in from a line of talk (`?text=When? | Tuesday | Wednesday`). */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [channel, beside] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  const text = new URL(request.url).searchParams.get('text') ?? '';
  return { channel, line: readPollLine(text.slice(0, 2_000)), ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['poll.ask']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}#${reply.result.messageId}`, 303);
}

export default function AskInPoll() {
  const { channel, line, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const { timeZone, now } = useReading();
  const labels = tlpLabels.filter((label) => !isStricter(label, channel.tlpCeiling));
  const usual = labels.includes('GREEN') ? 'GREEN' : labels[0];
  const decision = mayPost(useActor(), channel.facts, usual ?? 'CLEAR');
  const zone = timeZone.replaceAll('_', ' ');
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Ask in a poll</Trans>}
          meta={<Trans>It is posted as a message of yours: everybody who reads the channel may vote.</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <CommandForm
          command="poll.ask"
          reply={reply}
          fixed={{ channelId: channel.id }}
          submit={<Trans>Post the poll</Trans>}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <TextInput
            name="question"
            label={<Trans>Question</Trans>}
            defaultValue={line.question}
            maxLength={300}
            required
          />
          <TextArea
            name="choices"
            label={<Trans>Choices</Trans>}
            hint={<Trans>One a line, {MOST_CHOICES} at most.</Trans>}
            defaultValue={line.choices}
            required
          />
          <Checkbox name="several" label={<Trans>Several answers may be chosen</Trans>} />
          <Checkbox
            name="secret"
            label={<Trans>Secret</Trans>}
            hint={
              <Trans>
                Nobody is shown who chose what: not the moderators, not you. Only counts are shown.
              </Trans>
            }
          />
          <div className="flex flex-wrap gap-4">
            <DateInput name="endsOn" label={<Trans>Last day</Trans>} min={dayIn(timeZone, new Date(now))} />
            <TimeInput
              name="endsAt"
              label={<Trans>Until</Trans>}
              hint={<Trans>18:00 where it is left out</Trans>}
            />
          </div>
          <p className="text-small text-muted">
            <Trans>
              By the clocks of <bdi>{zone}</bdi>. Without a day you end it yourself.
            </Trans>
          </p>
          <Select
            name="tlp"
            label="TLP"
            options={labels.map((label) => ({ value: label, label: `TLP:${label}` }))}
            defaultValue={usual}
            required
          />
        </CommandForm>
      </div>
    </ChannelFrame>
  );
}
