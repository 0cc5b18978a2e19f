import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { classAdmits } from '#domain/channels/classes.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelCard } from '#server/channels/view.ts';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Count, Pill } from '../ui/pill.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { AnswerRequest } from './answer-request.tsx';
import { classWords, joiningWords } from './channel-words.ts';
import { inReadingOrder } from './reading-order.ts';

interface BrowserProps {
  cards: readonly ChannelCard[];
  reply: FormReply | null;
}

/** A mission's channels, each with what it is for and what one may do about it. */
export function ChannelBrowser({ cards, reply }: BrowserProps) {
  const open = cards.filter(({ archived }) => !archived);
  if (cards.length === 0) return <Empty title={<Trans>There are no channels here yet</Trans>} />;
  const group = (title: ReactNode, of: readonly ChannelCard[]) => <Group {...{ title, reply }} cards={of} />;
  return (
    <div className="grid gap-5">
      {group(
        <Trans>You are invited</Trans>,
        open.filter(({ seated, asked }) => !seated && asked?.side === 'invitation'),
      )}
      {group(<Trans>Your channels</Trans>, inReadingOrder(open.filter(({ seated }) => seated)))}
      {group(
        <Trans>Other channels</Trans>,
        open.filter(({ seated, asked }) => !seated && asked?.side !== 'invitation'),
      )}
      {group(
        <Trans>Archived: to be read, not written</Trans>,
        cards.filter(({ archived }) => archived),
      )}
    </div>
  );
}

function Group({ title, cards, reply }: BrowserProps & { title: ReactNode }) {
  if (cards.length === 0) return null;
  return (
    <Card title={title} flush>
      <ul>
        {cards.map((card) => (
          <li
            key={card.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line px-4 py-3 not-last:border-b"
          >
            <Row card={card} />
            <Acts card={card} reply={reply} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Row({ card }: { card: ChannelCard }) {
  const { i18n, t } = useLingui();
  useStream(card.seated ? `channel:${card.id}` : null);
  return (
    <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to={`/channels/${card.id}`}
          look="plain"
          className={card.unread > 0 ? 'font-semibold' : undefined}
        >
          <ChannelName channel={card} />
        </Link>
        <Count value={card.mentions} mine sign="@" label={t`times you are mentioned`} />
        {card.unread > 0 ? (
          <span className="text-small font-semibold text-accent">
            <Plural value={card.unread} one="# new" other="# new" />
          </span>
        ) : null}
        {card.announcementOnly ? (
          <Pill>
            <Trans>Only moderators write</Trans>
          </Pill>
        ) : null}
        <Tlp label={card.tlpCeiling} />
      </div>
      {card.topic ? (
        <p className="text-small">
          <bdi>{card.topic}</bdi>
        </p>
      ) : null}
      {card.description ? (
        <p dir="auto" className="text-small whitespace-pre-line text-muted">
          {card.description}
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-1.5 text-small text-muted">
        <span>
          <Plural value={card.people} one="# person" other="# people" />
        </span>
        <span aria-hidden="true">·</span>
        <span>{i18n._(classWords[card.class])}</span>
        {card.kind === 'mission' && card.joining !== 'open' ? (
          <>
            <span aria-hidden="true">·</span>
            <span>{i18n._(joiningWords[card.joining])}</span>
          </>
        ) : null}
        {card.saidAt ? (
          <>
            <span aria-hidden="true">·</span>
            <span>
              <Trans>
                last said <Time at={card.saidAt} />
              </Trans>
            </span>
          </>
        ) : null}
      </p>
    </div>
  );
}

function Acts({ card, reply }: { card: ChannelCard; reply: FormReply | null }) {
  const kind = useActor()?.organisation?.kind;
  const reason = useReason();
  const { asked } = card;
  if (card.archived || !kind) return null;
  if (card.seated) {
    return (
      <CommandForm
        command="channel.leave"
        fixed={{ channelId: card.id }}
        reply={reply}
        small
        variant="quiet"
        submit={<Trans>Leave</Trans>}
      />
    );
  }
  if (asked) return <Asked asked={asked} reply={reply} />;
  const apart = classAdmits(card.class, kind) ? null : reason('channels.class_apart');
  if (apart) return <p className="max-w-64 text-small text-muted">{apart}</p>;
  if (card.kind === 'mission' && card.joining === 'on_request') return <Ask card={card} reply={reply} />;
  return (
    <CommandForm
      command="channel.join"
      fixed={{ channelId: card.id }}
      reply={reply}
      small
      submit={<Trans>Join</Trans>}
    />
  );
}

function Ask({ card, reply }: { card: ChannelCard; reply: FormReply | null }) {
  return (
    <details className="w-full sm:w-72">
      <summary className="button button-small button-secondary w-fit cursor-pointer">
        <Trans>Ask to join</Trans>
      </summary>
      <CommandForm
        command="channel.request"
        fixed={{ channelId: card.id }}
        reply={reply}
        small
        submit={<Trans>Send the request</Trans>}
        className="mt-2"
      >
        <TextInput name="note" label={<Trans>Why you wish to be in it</Trans>} />
      </CommandForm>
    </details>
  );
}

function Asked({ asked, reply }: { asked: NonNullable<ChannelCard['asked']>; reply: FormReply | null }) {
  const given = { id: asked.id, reply };
  if (asked.side === 'invitation') {
    return (
      <div className="flex gap-2">
        <AnswerRequest {...given} answer="accepted" submit={<Trans>Accept</Trans>} />
        <AnswerRequest {...given} answer="declined" submit={<Trans>Decline</Trans>} />
      </div>
    );
  }
  return (
    <div className="flex items-center gap-2">
      <span className="text-small text-muted">
        <Trans>You asked to join.</Trans>
      </span>
      <AnswerRequest {...given} answer="withdrawn" submit={<Trans>Take it back</Trans>} />
    </div>
  );
}
