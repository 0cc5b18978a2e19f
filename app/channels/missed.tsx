import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CardsView } from '#server/cards/view.ts';
import type { MessageView } from '#server/channels/view.ts';
import type { MissedView } from '#server/channels/view-inbox.ts';
import { CardsOf, KnownCardsProvider } from '../cards/known-cards.tsx';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Time } from '../ui/time.tsx';
import { SaidLine } from './said-line.tsx';

interface MissedProps {
  missed: Omit<MissedView, 'inbox'>;
  cards: CardsView;
}

/** What to know of first after an absence: what calls and answers the reader, channel by channel, and what was decided. */
export function Missed({ missed, cards }: MissedProps) {
  if (missed.channels.length === 0) return <Empty title={<Trans>You have missed nothing</Trans>} />;
  return (
    <KnownCardsProvider value={cards.cards}>
      <div className="grid max-w-page items-start gap-5">
        {missed.channels.map((each) => (
          <InChannel key={each.channel.id} {...each} />
        ))}
        {missed.more > 0 ? (
          <p>
            <Link to="/inbox">
              <Plural value={missed.more} one="# more channel" other="# more channels" />
            </Link>
          </p>
        ) : null}
        {missed.missions.map((mission) => (
          <Decided key={mission.id} mission={mission} />
        ))}
      </div>
    </KnownCardsProvider>
  );
}

const decisionWords: Readonly<Record<string, ReturnType<typeof msg>>> = {
  'organisation.assessed': msg`decided on a verification`,
  'mission.organisation_admitted': msg`admitted an organisation to the mission`,
  'mission.state_changed': msg`moved the mission to another state`,
  'mission.mandate_renewed': msg`renewed the mandate`,
  'initiative.approved': msg`approved an initiative`,
  'initiative.returned': msg`returned an initiative with comments`,
  'initiative.suspended': msg`suspended an initiative`,
  'initiative.resumed': msg`resumed an initiative`,
  'initiative.completed': msg`completed an initiative`,
  'initiative.closed': msg`closed an initiative`,
  'initiative.cancelled': msg`cancelled an initiative`,
  'need.closed': msg`closed a need`,
  'offer.accepted': msg`accepted an offer`,
  'allocation.approved': msg`approved an allocation`,
  'allocation.declined': msg`declined an allocation`,
};

function Decided({ mission }: { mission: MissedView['missions'][number] }) {
  const { i18n } = useLingui();
  useStream(`mission:${mission.id}`);
  return (
    <Card
      title={
        <Trans>
          Decided in <bdi>{mission.acronym}</bdi>
        </Trans>
      }
      flush
    >
      <ul>
        {mission.decisions.map(({ id, type, at, by, organisation, record }) => {
          const words = decisionWords[type];
          return (
            <li key={id} className="border-line px-4 py-2.5 not-last:border-b">
              <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
                <bdi className="font-semibold text-text">{by ?? <Trans>The portal</Trans>}</bdi>
                {organisation ? <bdi>{organisation}</bdi> : null}
                <span className="text-text">{words ? i18n._(words) : null}</span>
                <Time at={at} />
              </p>
              {record ? <CardsOf messageId={id} refs={[record]} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function InChannel({ channel, mentioned, answered, announced, threads }: MissedView['channels'][number]) {
  const rest = channel.unread - mentioned.length - answered.length - announced.length;
  return (
    <Card
      title={
        <Link to={`/channels/${channel.id}`} look="plain">
          <ChannelName channel={channel} />
        </Link>
      }
      aside={
        channel.unread > 0 ? (
          <span className="text-small font-semibold text-accent">
            <Plural value={channel.unread} one="# new" other="# new" />
          </span>
        ) : null
      }
    >
      <div className="grid gap-3">
        <Lines label={<Trans>You are mentioned</Trans>} messages={mentioned} />
        <Lines label={<Trans>Answers to you</Trans>} messages={answered} />
        <Lines label={<Trans>Announced, or made into a record</Trans>} messages={announced} />
        {threads.map(({ id, author, unread }) => (
          <p key={id} className="text-small">
            <Link to={`/channels/${channel.id}/threads/${id}`}>
              <Trans>
                Thread of <bdi>{author}</bdi>
              </Trans>
            </Link>{' '}
            <Plural value={unread} one="# new reply" other="# new replies" />
          </p>
        ))}
        {rest > 0 ? (
          <p className="text-small text-muted">
            <Plural value={rest} one="# message besides" other="# messages besides" />
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function Lines({ label, messages }: { label: ReactNode; messages: readonly MessageView[] }) {
  if (messages.length === 0) return null;
  return (
    <section>
      <h3 className="text-small font-semibold text-muted">{label}</h3>
      <ul className="grid gap-2">
        {messages.map((message) => (
          <li key={message.id}>
            <SaidLine message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}
