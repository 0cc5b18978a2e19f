import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import type { CardsView } from '#server/cards/view.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { KnownCardsProvider, useKnownCards } from '../cards/known-cards.tsx';
import { Announcements } from './announcements.tsx';
import { Composer } from './composer.tsx';
import { ChannelFactsProvider } from './message-menu.tsx';
import { NewestButton } from './newest-button.tsx';
import { OutgoingMessage } from './outgoing-message.tsx';
import { Stream } from './stream.tsx';
import { useOutbox } from './use-outbox.ts';
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
  const scroller = useRef<HTMLElement>(null);
  const { talk, arrived, reading, readOlder } = useTalk(channel, address);
  const known = useKnownCards(cards, talk.messages);
  const outbox = useOutbox(channel.id);
  const [answered, setAnswered] = useState<MessageView | null>(answering);
  const [readUpTo] = useState(channel.lastReadSeq);
  useEffect(() => setAnswered(answering), [answering]);

  const seq = talk.messages.at(-1)?.seq ?? 0;
  useReadingMark({ channelId: channel.id, seq, lastReadSeq: channel.lastReadSeq, stream: scroller });
  const shown = new Set(talk.messages.map((message) => message.requestId));
  const outgoing = outbox.outgoing.filter(
    ({ requestId, threadId, alsoInChannel }) => !shown.has(requestId) && (!threadId || alsoInChannel),
  );

  return (
    <ChannelFactsProvider value={channel.facts}>
      <div className="channel">
        {head}
        <KnownCardsProvider value={known.cards}>
          <Stream
            {...{ channel, talk, address, scroller, readUpTo }}
            readingOlder={reading}
            onOlder={readOlder}
            onReply={setAnswered}
          >
            {outgoing.map((message) => (
              <OutgoingMessage
                key={message.requestId}
                message={message}
                onRetry={outbox.retry}
                onDiscard={outbox.discard}
              />
            ))}
          </Stream>
        </KnownCardsProvider>
        {known.news}
        <div>
          <NewestButton scroller={scroller} waiting={arrived.length} />
          <Composer
            {...{ channel, address, reply }}
            answering={answered}
            onStopAnswering={() => setAnswered(null)}
            onWrite={
              outbox.ready
                ? async (draft) => {
                    await outbox.write(draft);
                    scroller.current?.scrollTo({ top: 0 });
                  }
                : null
            }
          />
        </div>
        <Announcements arrived={arrived} />
      </div>
    </ChannelFactsProvider>
  );
}
