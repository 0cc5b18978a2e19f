import type { StreamKey } from '#domain/core/streams.ts';
import type { InitiativeCard } from '../initiatives/view.ts';
import type { AllocationCard, NeedCard, OfferCard } from '../resources/view-cards.ts';

/** A record as it stands now, in small, with what the decisions about it depend on. */
export type Card = NeedCard | OfferCard | AllocationCard | InitiativeCard;

export interface CardsView {
  /** By `kind.id`; null for what is not there for the asker. */
  readonly cards: Readonly<Record<string, Card | null>>;
  /** The streams on which news of these records reach the asker, as far as they are read. */
  readonly heard: readonly { readonly stream: StreamKey; readonly since: number }[];
}
