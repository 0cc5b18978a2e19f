import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Form, useLocation } from '@remix-run/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { mayEndPoll, mayVote } from '#domain/polls/policy.ts';
import type { CommandReply } from '#domain/realtime.ts';
import type { PollCard as Poll } from '#server/polls/view.ts';
import { CardPress } from '../cards/card-act.tsx';
import { useCarry } from '../channels/use-carry.ts';
import { useActor } from '../shell/root-data.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { Link } from '../ui/link.tsx';
import { Num } from '../ui/num.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';

interface PollCardProps {
  poll: Poll;
  /** The message under which it stands: its own says the question already. */
  messageId: string | undefined;
}

/** A poll as it stands: each choice with its votes as a bar, in figures and in words, and the reader’s own to make. */
export function PollCard({ poll, messageId }: PollCardProps) {
  const { t } = useLingui();
  const actor = useActor();
  const vote = mayVote(actor, poll.facts);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <span className="text-tiny font-semibold text-muted">
          {poll.several ? <Trans>Poll · several answers</Trans> : <Trans>Poll · one answer</Trans>}
          {poll.secret ? (
            <>
              {' · '}
              <Trans>secret</Trans>
            </>
          ) : null}
        </span>
        {messageId === poll.id ? null : (
          <Link to={`/polls/${poll.id}`} look="plain" className="min-w-0 font-semibold">
            <bdi>{poll.question}</bdi>
          </Link>
        )}
        <span className="ms-auto">
          {poll.facts.ended ? (
            <Pill>
              <Trans context="of a poll">ended</Trans>
            </Pill>
          ) : (
            <Pill tone="accent">
              <Trans context="of a poll">open</Trans>
            </Pill>
          )}
        </span>
      </div>
      {vote.allowed ? <Vote poll={poll} messageId={messageId} /> : <Standing poll={poll} />}
      <Foot poll={poll}>
        {mayEndPoll(actor, poll.facts).allowed ? (
          <CardPress
            command="poll.end"
            fixed={{ messageId: poll.id }}
            words={t`End the poll`}
            variant="secondary"
            messageId={messageId}
          />
        ) : null}
      </Foot>
      {vote.allowed || poll.facts.ended ? null : <Refused decision={vote} />}
    </div>
  );
}

function Refused({ decision }: { decision: Exclude<ReturnType<typeof mayVote>, { allowed: true }> }) {
  const reason = useReason();
  return <p className="text-small text-muted">{reason(decision.reason, decision.params)}</p>;
}

function Standing({ poll }: { poll: Poll }) {
  return (
    <ul className="grid gap-2">
      {poll.choices.map((choice, at) => (
        // Choices of a poll never change their places.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a choice is known by
        <li key={at}>
          <Choice choice={choice} people={poll.people} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ choice, people }: { choice: Poll['choices'][number]; people: number }) {
  const { t } = useLingui();
  const { text, votes, mine } = choice;
  const share = people === 0 ? 0 : Math.round((votes / people) * 100);
  return (
    <span className="grid min-w-0 flex-1 gap-1">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0">
          <bdi>{text}</bdi>{' '}
          {mine ? (
            <span className="text-small font-semibold text-accent">
              <Trans>your choice</Trans>
            </span>
          ) : null}
        </span>
        <span className="ms-auto text-small whitespace-nowrap text-muted">
          <Plural value={votes} one="# vote" other="# votes" /> · <Num value={share} />
          {'\u202f%'}
        </span>
      </span>
      <Bar
        segments={[{ label: text, value: votes, tone: 'agreed' }]}
        total={people}
        label={t`${share} of 100`}
      />
    </span>
  );
}

/** Sent over the line, or kept until there is one; without script as a form that comes back here. */
function Vote({ poll, messageId }: PollCardProps) {
  const pageKey = usePageKey();
  const { pathname, search } = useLocation();
  const { reply, kept, send } = useVoting(poll);
  const back = `${pathname}${search}${messageId ? `#${messageId}` : ''}`;
  const takesBack = `back-${messageId}-${poll.id}`;
  const mine = poll.choices.flatMap(({ mine: own }, at) => (own ? [at] : []));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget).getAll('choices').map(Number));
  };
  const shared = (key: string) => (
    <>
      <input type="hidden" name="_command" value="poll.vote" />
      {pageKey ? <input type="hidden" name="_request" value={`${pageKey}.${key}.${poll.id}`} /> : null}
      <input type="hidden" name="messageId" value={poll.id} />
    </>
  );
  const action = `/cards?back=${encodeURIComponent(back)}`;
  return (
    <>
      <Form key={mine.join()} method="post" action={action} onSubmit={onSubmit} className="grid gap-2">
        {shared('vote')}
        <fieldset className="grid gap-2">
          <legend className="sr-only">{poll.question}</legend>
          {poll.choices.map((choice, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a choice is known by
            <label key={at} className="flex items-start gap-2.5 coarse:min-h-9">
              <input
                type={poll.several ? 'checkbox' : 'radio'}
                name="choices"
                value={at}
                defaultChecked={choice.mine}
                className="choice"
              />
              <Choice choice={choice} people={poll.people} />
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-2">
          <Button small variant="primary">
            {mine.length > 0 ? <Trans>Change my vote</Trans> : <Trans>Vote</Trans>}
          </Button>
          {mine.length > 0 ? (
            <Button small variant="quiet" form={takesBack}>
              <Trans>Take my vote back</Trans>
            </Button>
          ) : null}
        </div>
      </Form>
      {mine.length > 0 ? (
        <Form
          id={takesBack}
          method="post"
          action={action}
          onSubmit={(event) => {
            event.preventDefault();
            send([]);
          }}
        >
          {shared('back')}
        </Form>
      ) : null}
      <p role="status" className="text-small text-muted empty:hidden">
        {kept ? <Trans>Kept here. It goes out when the link is back.</Trans> : null}
        {reply && !reply.ok ? <SendingRefused reply={reply} /> : null}
      </p>
    </>
  );
}

function SendingRefused({ reply }: { reply: Extract<CommandReply, { ok: false }> }) {
  const reason = useReason();
  const { reason: code, params } = reply.issues?.[0] ?? reply;
  return <span className="font-semibold text-bad">{reason(code, params)}</span>;
}

function useVoting({ id, channelId }: Poll) {
  const carry = useCarry(channelId);
  const [reply, setReply] = useState<CommandReply | null>(null);
  const [kept, setKept] = useState(false);
  return {
    reply,
    kept,
    send(choices: readonly number[]) {
      const input = { messageId: id, choices };
      void carry({ command: 'poll.vote', input, overtakes: `vote ${id}` }).then((answer) => {
        setReply(answer);
        setKept(answer === null);
      });
    },
  };
}

function Foot({ poll, children }: { poll: Poll; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-muted">
      <span>
        <Plural value={poll.people} one="# person voted" other="# people voted" />
      </span>
      {poll.endsAt ? (
        <span>
          {poll.facts.ended ? (
            <Trans>
              ended <Time at={poll.endsAt} />
            </Trans>
          ) : (
            <Trans>
              ends <Time at={poll.endsAt} />
            </Trans>
          )}
        </span>
      ) : null}
      <Link to={`/polls/${poll.id}`}>
        {poll.secret ? <Trans>Its own page</Trans> : <Trans>Who chose what</Trans>}
      </Link>
      {children}
    </div>
  );
}
