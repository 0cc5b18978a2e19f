import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayAnswer } from '#domain/acknowledgements/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { AskingPage } from '#server/acknowledgements/view.ts';
import { ChannelFrame } from '../channels/channel-frame.tsx';
import { MessageText } from '../channels/message-text.tsx';
import { Speaker } from '../channels/speaker.tsx';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Asked } from './asked.tsx';
import { Keep } from './keep-forms.tsx';
import { answerWords } from './words.ts';

export const meta = pageTitle(() => msg`Acknowledgement of a message`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [asking, beside] = await Promise.all([
    context.query.acknowledgements.readAsking({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { asking, ...beside };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['asking.answer', 'asking.remind', 'asking.close']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(new URL(request.url).pathname, 303);
}

export default function AcknowledgementPage() {
  const { asking, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { message, channel, organisations, seq } = asking;
  useStream(`channel:${channel.id}`, { since: seq });
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Acknowledgement of a message</Trans>}
          up={
            <Link to={`/channels/${channel.id}?before=${message.seq + 1}#${message.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
        />
        <blockquote className="rounded-md border border-line bg-surface px-4 py-3">
          <Speaker message={message} />
          <MessageText message={message} />
        </blockquote>
        <Own asking={asking} reply={reply} />
        <Keep asking={asking} reply={reply} />
        {organisations ? <Asked organisations={organisations} /> : null}
      </div>
    </ChannelFrame>
  );
}

/** The reader's own answer, given or to be given. */
function Own({
  asking: { message, facts, channelFacts },
  reply,
}: {
  asking: AskingPage;
  reply: FormReply | null;
}) {
  const { i18n } = useLingui();
  const actor = useActor();
  const askingId = message.asking?.id ?? '';
  if (facts.mine?.answer) {
    return <Notice tone="good">{i18n._(answerWords[facts.mine.answer].given)}</Notice>;
  }
  return facts.answers
    .filter((answer) => mayAnswer(actor, channelFacts, facts, answer).allowed)
    .map((answer) => (
      <CommandForm
        key={answer}
        command="asking.answer"
        reply={reply}
        fixed={{ askingId, answer }}
        submit={i18n._(answerWords[answer].give)}
      />
    ));
}
