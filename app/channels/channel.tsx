import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { mayPost } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { CardsView } from '#server/cards/view.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { KnownCardsProvider, useKnownCards } from '../cards/known-cards.tsx';
import { HeldLines } from '../moderation/lazy-held.tsx';
import { useActor } from '../shell/root-data.ts';
import { SkipLink } from '../shell/skip-link.tsx';
import { Announcements } from './announcements.tsx';
import { ChannelFactsProvider } from './channel-facts.ts';
import { Composer } from './composer.tsx';
import { EditingProvider, lastOf } from './editing.ts';
import { NewestButton } from './newest-button.tsx';
import { Stream } from './stream.tsx';
import { useFound } from './use-found.ts';
import { useOwnWords } from './use-own-words.tsx';
import { useReadingMark } from './use-reading-mark.ts';
import { useTalk } from './use-talk.ts';

interface ChannelProps {
  channel: ChannelView;
  /** The records that its messages name. */
  cards?: CardsView | undefined;
  /** The message that the address asks to answer. */
  answering?: MessageView | null;
  /** The place of the message that the address names. */
  at?: number | null;
  reply?: FormReply | null;
  head: ReactNode;
}

/** Every channel has its address by its id alone, whatever it belongs to. */
export const addressOf = ({ id }: { readonly id: string }) => `/channels/${id}`;

/** A channel: what was said, live, and where to write. Fills the height it is given. */
export function Channel({ channel, cards, answering = null, at, reply = null, head }: ChannelProps) {
  const address = addressOf(channel);
  const actor = useActor();
  const writes = mayPost(actor, channel.facts, 'CLEAR').allowed;
  const scroller = useRef<HTMLElement>(null);
  const { talk, arrived, reading, readOlder, readLater } = useTalk(channel, address, scroller);
  useFound(scroller, talk);
  const newest = talk.newer === null ? null : address;
  const known = useKnownCards(cards, talk.messages);
  const { outgoing, onWrite } = useOwnWords({
    channelId: channel.id,
    messages: [...talk.messages, ...channel.held],
    belongs: ({ threadId, alsoInChannel }) => !threadId || alsoInChannel,
    scroller,
    newest,
  });
  const [answered, setAnswered] = useState<MessageView | null>(answering);
  useEffect(() => setAnswered(answering), [answering]);
  const editing = useState<string | null>(null);

  // At the foot of a page that does not go on to the newest, nobody has read the channel to its end.
  const seq = newest === null ? (talk.messages.at(-1)?.seq ?? 0) : 0;
  const readUpTo = useReadingMark({
    channelId: channel.id,
    seq,
    lastReadSeq: channel.lastReadSeq,
    stream: scroller,
  });

  return (
    <ChannelFactsProvider value={channel.facts}>
      <div className="channel">
        {head}
        {writes ? (
          <SkipLink to="write">
            <Trans>Skip to the message box</Trans>
          </SkipLink>
        ) : null}
        <KnownCardsProvider value={known.cards}>
          <EditingProvider value={editing}>
            <Stream
              {...{ channel, talk, address, scroller, readUpTo, reading, at }}
              onOlder={readOlder}
              onLater={readLater}
              onReply={setAnswered}
            >
              <HeldLines held={channel.held} />
              {outgoing}
            </Stream>
          </EditingProvider>
        </KnownCardsProvider>
        {known.news}
        <div>
          <NewestButton scroller={scroller} waiting={arrived.length} to={newest} />
          <Composer
            {...{ channel, address, reply }}
            answering={answered}
            onStopAnswering={() => setAnswered(null)}
            onWrite={onWrite}
            onUp={() => editing[1](lastOf(talk.messages, actor))}
          />
        </div>
        <Announcements arrived={arrived} />
      </div>
    </ChannelFactsProvider>
  );
}
