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
import { Composer } from './composer.tsx';
import { EditingProvider, lastOf } from './editing.tsx';
import { ChannelFactsProvider } from './message-menu.tsx';
import { NewestButton } from './newest-button.tsx';
import { Stream } from './stream.tsx';
import { useOwnWords } from './use-own-words.tsx';
import { useReadingMark } from './use-reading-mark.ts';
import { useTalk } from './use-talk.ts';

interface ChannelProps {
  channel: ChannelView;
  /** The records that its messages name. */
  cards?: CardsView | undefined;
  /** The message that the address asks to answer. */
  answering?: MessageView | null;
  reply?: FormReply | null;
  head: ReactNode;
}

/** Every channel has its address by its id alone, whatever it belongs to. */
export const addressOf = ({ id }: { readonly id: string }) => `/channels/${id}`;

/** A channel: what was said, live, and where to write. Fills the height it is given. */
export function Channel({ channel, cards, answering = null, reply = null, head }: ChannelProps) {
  const address = addressOf(channel);
  const actor = useActor();
  const writes = mayPost(actor, channel.facts, 'CLEAR').allowed;
  const scroller = useRef<HTMLElement>(null);
  const { talk, arrived, reading, readOlder } = useTalk(channel, address);
  const known = useKnownCards(cards, talk.messages);
  const { outgoing, onWrite } = useOwnWords({
    channelId: channel.id,
    messages: [...talk.messages, ...channel.held],
    belongs: ({ threadId, alsoInChannel }) => !threadId || alsoInChannel,
    scroller,
  });
  const [answered, setAnswered] = useState<MessageView | null>(answering);
  useEffect(() => setAnswered(answering), [answering]);
  const editing = useState<string | null>(null);

  const seq = talk.messages.at(-1)?.seq ?? 0;
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
              {...{ channel, talk, address, scroller, readUpTo }}
              readingOlder={reading}
              onOlder={readOlder}
              onReply={setAnswered}
            >
              <HeldLines held={channel.held} />
              {outgoing}
            </Stream>
          </EditingProvider>
        </KnownCardsProvider>
        {known.news}
        <div>
          <NewestButton scroller={scroller} waiting={arrived.length} />
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
