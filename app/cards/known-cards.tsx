import { createContext, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { keyOf, type RecordRef } from '#domain/channels/records.ts';
import type { CardsView } from '#server/cards/view.ts';
import type { MessageView } from '#server/channels/view.ts';
import { later } from '../shell/later.ts';
import { MessageCards } from './lazy-cards.tsx';

const CardNews = later('cards/card-news', async () => (await import('./card-news.tsx')).CardNews);

const nothing: CardsView = { cards: {}, heard: [] };
const KnownContext = createContext<CardsView['cards']>({});

/** The records named in some talk: as the page read them, and as they are read again when news of them come. */
export function useKnownCards(read: CardsView = nothing, messages: readonly MessageView[]) {
  const [known, setKnown] = useState(read);
  const [isAlive, setAlive] = useState(false);
  // Nothing of it is in the page that the server drew, so that no news arrive while that page is taken over.
  useEffect(() => setAlive(true), []);
  const taken = useRef(read);
  useEffect(() => {
    // What the page was drawn with is known: to set it again would bring every card to life.
    if (taken.current === read) return;
    taken.current = read;
    setKnown((before) => ({ ...read, cards: { ...before.cards, ...read.cards } }));
  }, [read]);
  const wanted = useMemo(() => [...new Set(messages.flatMap(({ cards }) => cards.map(keyOf)))], [messages]);
  return {
    cards: known.cards,
    news:
      isAlive && wanted.length > 0 ? (
        <Suspense>
          <CardNews
            wanted={wanted}
            known={known}
            onCards={(more) =>
              setKnown(({ heard, cards }) => ({
                heard: withStreams(heard, more.heard),
                cards: { ...cards, ...more.cards },
              }))
            }
          />
        </Suspense>
      ) : null,
  };
}

/** Streams once heard are heard on: an answer names only those of its own records. */
const withStreams = (heard: CardsView['heard'], more: CardsView['heard']): CardsView['heard'] => [
  ...heard,
  ...more.filter(({ stream }) => !heard.some((known) => known.stream === stream)),
];

export const KnownCardsProvider = KnownContext.Provider;

/** The cards of the records that one message names. */
export function CardsOf({ messageId, refs }: { messageId: string; refs: readonly RecordRef[] }) {
  const known = useContext(KnownContext);
  return refs.length > 0 ? <MessageCards messageId={messageId} refs={refs} known={known} /> : null;
}
