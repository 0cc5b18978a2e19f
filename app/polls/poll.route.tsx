import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PollView } from '#server/polls/view.ts';
import { messageAddress } from '../channels/place-of.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { PollCard } from './poll-card.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [msg`Poll`, data?.poll.question]);

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  context.query.polls.poll({ messageId: params.messageId ?? '' });

/** A poll by itself, with who chose what where it is not secret. */
export default function PollPage() {
  const { poll, voters, seq, channel, author } = useLoaderData<typeof loader>();
  const refresh = useRefresh();
  useStream(`channel:${channel.id}`, {
    since: seq,
    onEvents: (events) => events.some(({ type }) => !type.startsWith('message.posted')) && refresh(),
  });
  return (
    <div className="grid max-w-form gap-5">
      <PageHead
        title={<bdi>{poll.question}</bdi>}
        meta={
          <span>
            <Trans>
              <Name>{author}</Name> asks
            </Trans>
          </span>
        }
        up={
          <Link to={messageAddress(channel.id, poll.id)}>
            <ChannelName channel={channel} />
          </Link>
        }
      />
      <Card>
        <PollCard poll={poll} messageId={poll.id} />
      </Card>
      {voters ? (
        <Voters poll={poll} voters={voters} />
      ) : (
        <p className="text-muted">
          <Trans>
            This poll is secret. Nobody is shown who chose what: not the moderators, not whoever asked.
          </Trans>
        </p>
      )}
    </div>
  );
}

interface VotersProps {
  poll: PollView['poll'];
  voters: NonNullable<PollView['voters']>;
}

function Voters({ poll, voters }: VotersProps) {
  const chosen = poll.choices.flatMap(({ text }, at) => {
    const people = voters[at] ?? [];
    return people.length > 0 ? [{ at, text, people }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <Card title={<Trans>Who chose what</Trans>}>
      <div className="grid gap-4">
        {chosen.map(({ at, text, people }) => (
          <section key={at}>
            <h3 className="font-semibold">
              <bdi>{text}</bdi>
            </h3>
            <ul>
              {people.map(({ name, organisation }) => (
                <li key={`${name} ${organisation}`}>
                  <Name>{name}</Name>{' '}
                  <span className="text-small text-muted">
                    <Name>{organisation}</Name>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
