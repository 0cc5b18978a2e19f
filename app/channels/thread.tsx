import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import type { CardsView } from '#server/cards/view.ts';
import type { ChannelView, ThreadView } from '#server/channels/view.ts';
import { KnownCardsProvider, useKnownCards } from '../cards/known-cards.tsx';
import { HeldLines } from '../moderation/lazy-held.tsx';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { useReading } from '../ui/reading.tsx';
import { Announcements } from './announcements.tsx';
import { addressOf } from './channel.tsx';
import { ChannelFactsProvider } from './channel-facts.ts';
import { Composer } from './composer.tsx';
import { EditingProvider, lastOf } from './editing.ts';
import { Message } from './message.tsx';
import { DayLine, UnreadLine } from './stream-lines.tsx';
import { rowsOf, type Talk } from './talk.ts';
import { useFound } from './use-found.ts';
import { useOwnWords } from './use-own-words.tsx';
import { useThread, useThreadMark } from './use-thread.ts';

interface ThreadProps {
  channel: ChannelView;
  thread: ThreadView;
  /** The records that its messages name. */
  cards: CardsView;
  /** The place of the reply that the address names. */
  at: number | null;
  reply: FormReply | null;
}

const nobody = () => {};

/** The thread that grows from a message: beside its channel, on a narrow screen in its place. */
export function Thread({ channel, thread, cards, at, reply }: ThreadProps) {
  const address = addressOf(channel);
  const own = `${address}/threads/${thread.root.id}`;
  const scroller = useRef<HTMLElement>(null);
  const { root, talk, arrived } = useThread(channel.id, thread);
  useFound(scroller, talk);
  const known = useKnownCards(
    cards,
    useMemo(() => [root, ...talk.messages], [root, talk.messages]),
  );
  const { outgoing, onWrite } = useOwnWords({
    channelId: channel.id,
    messages: [...talk.messages, ...channel.held],
    belongs: ({ threadId }) => threadId === root.id,
    scroller,
    newest: talk.newer === null ? null : own,
  });
  useThreadMark({ root, thread, scroller });
  const actor = useActor();
  const editing = useState<string | null>(null);
  return (
    <ChannelFactsProvider value={channel.facts}>
      <section className="channel thread">
        <ThreadHead address={address} own={own} thread={thread} />
        <KnownCardsProvider value={known.cards}>
          <EditingProvider value={editing}>
            <ThreadStream {...{ root, talk, thread, address, own, at, scroller }}>
              <HeldLines held={channel.held} threadId={root.id} />
              {outgoing}
            </ThreadStream>
          </EditingProvider>
        </KnownCardsProvider>
        {known.news}
        <Composer
          {...{ channel, reply }}
          address={own}
          thread={root}
          answering={null}
          onStopAnswering={nobody}
          onWrite={onWrite}
          onUp={() => editing[1](lastOf(talk.messages, actor))}
        />
        <Announcements arrived={arrived} />
      </section>
    </ChannelFactsProvider>
  );
}

function ThreadHead({ address, own, thread }: { address: string; own: string; thread: ThreadView }) {
  const { t } = useLingui();
  const pageKey = usePageKey();
  return (
    <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5">
      <h2 className="text-lead">
        <Trans>Thread</Trans>
      </h2>
      <div className="flex items-center gap-1">
        <Form method="post" action={own} preventScrollReset>
          <input type="hidden" name="_command" value="thread.follow" />
          <input type="hidden" name="_request" value={`${pageKey}.follow.${thread.following}`} />
          <input type="hidden" name="messageId" value={thread.root.id} />
          <input type="hidden" name="following" value={thread.following ? 'false' : 'true'} />
          <Button small variant="quiet">
            {thread.following ? <Trans>Stop following</Trans> : <Trans>Follow</Trans>}
          </Button>
        </Form>
        <Link
          to={address}
          preventScrollReset
          aria-label={t`Back to the channel`}
          title={t`Back to the channel`}
          className="grid size-8 place-items-center rounded-md text-muted hover:bg-fill hover:text-text coarse:size-10"
        >
          <X aria-hidden="true" className="size-4.5" />
        </Link>
      </div>
    </header>
  );
}

interface StreamProps {
  root: ThreadView['root'];
  talk: Talk;
  thread: ThreadView;
  address: string;
  own: string;
  at: number | null;
  scroller: { current: HTMLElement | null };
  children: React.ReactNode;
}

/** The message it grows from, and the replies; the newest at the foot. */
function ThreadStream({ root, talk, thread, address, own, at, scroller, children }: StreamProps) {
  const { t } = useLingui();
  const { timeZone } = useReading();
  const me = useActor()?.personId ?? null;
  const readUpTo = useThreadLine(thread);
  const rows = rowsOf(talk.messages, { timeZone, readUpTo, me });
  return (
    <section ref={scroller} tabIndex={0} aria-label={t`Messages in the thread`} className="stream">
      <div className="px-4 pt-3 pb-4">
        <Message message={{ ...root, thread: null }} follows={false} address={address} low={false} />
        <hr className="my-3 border-line" />
        {talk.older === null ? null : (
          <p className="flex justify-center">
            <Link to={`${own}?before=${talk.older}`} className="button button-small button-secondary">
              <Trans>Earlier replies</Trans>
            </Link>
          </p>
        )}
        {rows.map((row, number) => {
          if (row.kind === 'day') return <DayLine key={row.key} date={row.date} />;
          if (row.kind === 'unread') return <UnreadLine key={row.key} />;
          return (
            <Message
              key={row.key}
              message={{ ...row.message, partOf: null }}
              follows={row.follows}
              address={address}
              low={number >= rows.length - 3}
              found={row.message.seq === at}
            />
          );
        })}
        {talk.newer === null ? (
          children
        ) : (
          <p className="mt-3 flex justify-center gap-2">
            <Link to={`${own}?after=${talk.newer}`} className="button button-small button-secondary">
              <Trans>Later replies</Trans>
            </Link>
            <Link to={own} className="button button-small button-secondary">
              <Trans>To the newest</Trans>
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

/** Where all that follows is new: it stays where the reader left off when they came, or marked replies as unread. */
function useThreadLine(thread: ThreadView): number {
  const [readUpTo, setReadUpTo] = useState(() => lastReadPlace(thread));
  const lastRead = useRef(thread.lastRead);
  useEffect(() => {
    if (thread.lastRead < lastRead.current) setReadUpTo(lastReadPlace(thread));
    lastRead.current = thread.lastRead;
  }, [thread]);
  return readUpTo;
}

/** The place of the last reply the reader has read, of those on the page. */
function lastReadPlace({ root, messages, lastRead, following, newer }: ThreadView): number {
  const first = (root.thread?.replies ?? 0) - messages.length;
  if (!following || newer !== null) return Number.MAX_SAFE_INTEGER;
  return messages[lastRead - first - 1]?.seq ?? 0;
}
