import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayReact } from '#domain/channels/message-policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { MessageReactions } from '#server/channels/view-message.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { MessageText } from './message-text.tsx';
import { QuickReactions } from './quick-reactions.tsx';
import { Speaker } from './speaker.tsx';

export const meta = pageTitle(() => msg`Reactions`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  const [found, beside] = await Promise.all([
    context.query.channels.messageReactions({ messageId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { ...found, ...beside };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.react']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${params.channelId}#${params.messageId}`, 303);
}

export default function ReactionsPage() {
  const { message, channel, facts, offered, who, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const decision = mayReact(useActor(), facts.channel, facts.message);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Reactions</Trans>}
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
        {who.map((kind) => (
          <WhoReacted key={kind.name} kind={kind} />
        ))}
        {decision.allowed ? (
          <>
            <QuickReactions
              message={message}
              emoji={offered.map(({ name, emoji }) => [name, emoji] as const)}
              asPage
            />
            <CommandForm
              command="message.react"
              reply={reply}
              fixed={{ messageId: message.id, on: 'true' }}
              submit={<Trans>React</Trans>}
            >
              <TextInput
                name="emoji"
                label={<Trans>Short name of another emoji</Trans>}
                hint={<Trans>As between colons in a text: tada, green_heart, 100.</Trans>}
                width="half"
                ltr
                required
              />
            </CommandForm>
          </>
        ) : (
          <Notice>{reason(decision.reason, decision.params)}</Notice>
        )}
      </div>
    </ChannelFrame>
  );
}

function WhoReacted({ kind: { name, emoji, people } }: { kind: MessageReactions['who'][number] }) {
  return (
    <section>
      <h2 className="text-lead">
        {emoji} <bdi className="text-small text-muted">:{name}:</bdi>
      </h2>
      <ul>
        {people.map(({ personId, name: person, organisation }) => (
          <li key={personId}>
            <Name>{person}</Name>{' '}
            <span className="text-muted">
              <Name>{organisation}</Name>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
