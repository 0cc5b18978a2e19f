import type { RecordKind } from '#domain/channels/records.ts';
import type { Language } from '#domain/core/languages.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { InitiativeCard } from '../initiatives/view.ts';
import type { PollCard } from '../polls/view.ts';
import type { AllocationCard, NeedCard, OfferCard } from '../resources/view-cards.ts';
import type { TaskCard } from '../tasks/view.ts';

/** A record as it stands now, in small, with what the decisions about it depend on. */
export type Card = NeedCard | OfferCard | AllocationCard | InitiativeCard | PollCard | TaskCard;

export interface CardsView {
  /** By `kind.id`; null for what is not there for the asker. */
  readonly cards: Readonly<Record<string, Card | null>>;
  /** The streams on which news of these records reach the asker, as far as they are read. */
  readonly heard: readonly { readonly stream: StreamKey; readonly since: number }[];
}

/** One way in which a name that is being written may go on. */
export interface Completion {
  readonly kind: RecordKind | 'person' | 'organisation' | 'channel' | 'emoji';
  /** What is written in its stead; of a record its address. */
  readonly text: string;
  /** As its makers wrote it; null where the item names it. */
  readonly title: string | null;
  readonly language: string | null;
  /** What is needed, offered or allocated. */
  readonly item: Readonly<Record<Language, string>> | null;
  /** A person's organisation, a channel's topic. */
  readonly within: string | null;
}

export interface Completions {
  readonly found: readonly Completion[];
  /** Nothing was left out: with more letters there is nothing more to find. */
  readonly whole: boolean;
}
