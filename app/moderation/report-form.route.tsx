import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayReport } from '#domain/moderation/report-policy.ts';
import { talkRules } from '#domain/moderation/rules.ts';
import { ChannelFrame } from '../channels/channel-frame.tsx';
import { MessageText } from '../channels/message-text.tsx';
import { Speaker } from '../channels/speaker.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { RadioGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ruleWords } from './rule-words.ts';

export const meta = pageTitle(() => msg`Report a message`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside] = await Promise.all([
    context.query.channels.readMessage({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { ...found, ...beside };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.report']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/moderation/reports/${reply.result.reportId}`, 303);
}

export default function ReportForm() {
  const { message, channel, facts, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { i18n } = useLingui();
  const reason = useReason();
  const decision = mayReport(useActor(), facts.channel, facts.message);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Report a message</Trans>}
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
            A copy of it goes to those who moderate here, but not to its author or anybody of the author’s
            organisation. The author is not told who reported it. You hear what was decided.
          </Trans>
        </p>
        <CommandForm
          command="message.report"
          reply={reply}
          fixed={{ messageId: message.id }}
          submit={<Trans>Report it</Trans>}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <RadioGroup
            name="rule"
            label={<Trans>What is wrong with it</Trans>}
            choices={talkRules.map((rule) => ({
              value: rule,
              label: i18n._(ruleWords[rule].name),
              hint: i18n._(ruleWords[rule].text),
            }))}
            required
          />
          <TextArea
            name="note"
            label={<Trans>What those who decide should know</Trans>}
            hint={<Trans>What may put somebody in danger is hidden at once, until it is decided on.</Trans>}
            maxLength={1000}
          />
        </CommandForm>
      </div>
    </ChannelFrame>
  );
}
