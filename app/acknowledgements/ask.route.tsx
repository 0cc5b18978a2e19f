import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerHours } from '#domain/acknowledgements/kinds.ts';
import { isStricter, MESSAGE_MAXIMUM, tlpLabels, travelsBare } from '#domain/channels/kinds.ts';
import { isModerator, mayPost } from '#domain/channels/policy.ts';
import { every, refused } from '#domain/core/decision.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { ChannelFrame } from '../channels/channel-frame.tsx';
import { MessageText } from '../channels/message-text.tsx';
import { Speaker } from '../channels/speaker.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';

export const meta = pageTitle(() => msg`Ask for acknowledgement`);
export const handle = { framed: true };

/** For a message that is there (`?message=ID`), or one that is posted with it (`?text=…`). */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const { searchParams } = new URL(request.url);
  const messageId = searchParams.get('message');
  const [channel, beside, found] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
    messageId ? context.query.channels.readMessage({ messageId }) : null,
  ]);
  const text = (searchParams.get('text') ?? '').slice(0, MESSAGE_MAXIMUM);
  return { channel, ...beside, message: found?.message ?? null, text };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['asking.open']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}#${reply.result.messageId}`, 303);
}

export default function AskPage() {
  const { channel, message, text, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { i18n, t } = useLingui();
  const reason = useReason();
  const actor = useActor();
  const decision = every(
    mayPost(actor, channel.facts, 'CLEAR'),
    isModerator(actor, channel.facts) ? { allowed: true } : refused('channels.moderators_only'),
  );
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Ask for acknowledgement</Trans>}
          up={
            <Link to={`/channels/${channel.id}`}>
              <ChannelName channel={channel} />
            </Link>
          }
          meta={
            <Trans>
              Everybody who is in the channel now is asked to say that they have taken note. You see of which
              organisations nobody has, and can remind them.
            </Trans>
          }
        />
        {message ? (
          <blockquote className="rounded-md border border-line bg-surface px-4 py-3">
            <Speaker message={message} />
            <MessageText message={message} />
          </blockquote>
        ) : null}
        <CommandForm
          command="asking.open"
          reply={reply}
          fixed={{ channelId: channel.id, ...(message && { messageId: message.id }) }}
          submit={message ? <Trans>Ask for it</Trans> : <Trans>Post it and ask</Trans>}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          {message ? null : (
            <>
              <TextArea
                name="body"
                label={<Trans>Message</Trans>}
                defaultValue={text}
                maxLength={MESSAGE_MAXIMUM}
                required
              />
              <Select
                name="tlp"
                label={<Trans>How far it may be passed on (TLP)</Trans>}
                defaultValue={isStricter('GREEN', channel.tlpCeiling) ? channel.tlpCeiling : 'GREEN'}
                options={tlpLabels
                  .filter((label) => !isStricter(label, channel.tlpCeiling) && !travelsBare(label))
                  .map((label) => ({ value: label, label: `TLP:${label}` }))}
                required
              />
            </>
          )}
          <Select
            name="withinHours"
            label={<Trans>Until when</Trans>}
            empty={t`Without an end`}
            options={answerHours.map((hours) => ({
              value: String(hours),
              label: i18n._(withinWords[hours]),
            }))}
          />
        </CommandForm>
      </div>
    </ChannelFrame>
  );
}

const withinWords = {
  4: msg`within 4 hours`,
  12: msg`within 12 hours`,
  24: msg`within a day`,
  72: msg`within three days`,
  168: msg`within a week`,
} as const satisfies Record<(typeof answerHours)[number], object>;
