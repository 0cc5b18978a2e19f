import { type Held, leftOf, type Offered } from './ledger.ts';
import { explainMatch, type Match, type MatchFacts, type NeedSide, type OfferSide } from './matching.ts';

/** How far an offer fits a need, with what the offer's ledger leaves for the days in question. */
export function fitOf(
  need: NeedSide,
  offer: Omit<OfferSide, 'left'>,
  ledger: { readonly offered: Offered; readonly held: readonly Held[] },
  facts: MatchFacts,
): Match {
  const { offered, held } = ledger;
  const whole = { from: offered.available_from, until: offered.available_until };
  const { days } = explainMatch(need, { ...offer, left: offered.quantity }, facts);
  const left = Math.max(0, leftOf(offered, held, days ?? whole));
  return explainMatch(need, { ...offer, left }, facts);
}
