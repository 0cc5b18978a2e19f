import { type Held, leftOf, type Offered } from './ledger.ts';
import { explainMatch, type Match, type MatchFacts, type NeedSide, type OfferSide } from './matching.ts';

export interface Fit {
  /** What can still be promised for the days in question, in base units. */
  readonly left: number;
  readonly match: Match;
}

/** How far an offer fits a need, with what the offer's ledger leaves for the days in question. */
export function fitOf(
  need: NeedSide,
  offer: OfferSide,
  ledger: { readonly offered: Offered; readonly held: readonly Held[] },
  facts: MatchFacts,
): Fit {
  const { offered, held } = ledger;
  const whole = { from: offered.available_from, until: offered.available_until };
  const { days } = explainMatch(need, { ...offer, left: offered.quantity }, facts);
  const left = Math.max(0, leftOf(offered, held, days ?? whole));
  return { left, match: explainMatch(need, { ...offer, left }, facts) };
}
