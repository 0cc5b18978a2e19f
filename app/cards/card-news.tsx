import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { WireEvent } from '#domain/realtime.ts';
import type { CardsView } from '#server/cards/view.ts';
import { useStream } from '../live/use-stream.ts';
import { type CardQuestion, newQuestion } from './card-question.ts';

interface CardNewsProps {
  /** The records that the talk names. */
  wanted: readonly string[];
  known: CardsView;
  onCards: (cards: CardsView) => void;
}

/** Reads the records that a page does not have yet, and reads again those of which it hears. Draws nothing. */
export function CardNews({ wanted, known, onCards }: CardNewsProps) {
  const fetcher = useFetcher<CardsView>();
  const latest = useRef({ wanted, known, onCards, fetcher });
  latest.current = { wanted, known, onCards, fetcher };
  const question = useRef<CardQuestion | null>(null);
  question.current ??= newQuestion((keys) =>
    latest.current.fetcher.load(`/cards?${keys.map((key) => `ref=${key}`).join('&')}`),
  );

  useEffect(() => {
    if (fetcher.state === 'idle') question.current?.answered();
    if (fetcher.data) latest.current.onCards(fetcher.data);
  }, [fetcher.state, fetcher.data]);
  useEffect(() => {
    question.current?.ask(wanted.filter((key) => !(key in known.cards)));
  }, [wanted, known]);
  useEffect(() => () => question.current?.stop(), []);

  const onEvents = (events: readonly WireEvent[]) => {
    const touched = new Set(events.flatMap(keysIn));
    question.current?.askAgain(latest.current.wanted.filter((key) => touched.has(key)));
  };
  return known.heard.map(({ stream, since }) => (
    <Watch key={stream} stream={stream} since={since} onEvents={onEvents} />
  ));
}

interface WatchProps {
  stream: string;
  since: number;
  onEvents: (events: readonly WireEvent[]) => void;
}

function Watch({ stream, since, onEvents }: WatchProps) {
  useStream(stream, { since, onEvents });
  return null;
}

/** The records that an event is about: it bears their ids. */
function keysIn({ data }: WireEvent): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, id]) =>
    name.endsWith('Id') && typeof id === 'string' ? [`${name.slice(0, -2)}.${id}`] : [],
  );
}
