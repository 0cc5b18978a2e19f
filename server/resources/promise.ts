import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type CalendarDate, dateOf } from '#domain/core/id.ts';
import { ladderOf } from '#domain/resources/coverage.ts';
import { leftOf } from '#domain/resources/ledger.ts';
import { explainMatch, type Match, mayPromise } from '#domain/resources/matching.ts';
import { leavesEnough } from '#domain/resources/policy.ts';
import { type Days, overlap } from '#domain/resources/windows.ts';
import type { Act } from '../core/act.ts';
import { verificationOf } from '../organisations/access.ts';
import { allocationsOf, type LoadedNeed, type LoadedOffer } from './access.ts';
import { loadItem, substitutesOf } from './items.ts';
import { needSide, offerSide } from './sides.ts';

interface Asked {
  readonly quantity: number;
  readonly startsOn?: CalendarDate | undefined;
  readonly endsOn?: CalendarDate | undefined;
}

export interface Promised {
  readonly days: Days | null;
  readonly match: Match;
}

/**
 * Whether so much of the offer may be promised to the need, on the locked rows. Whoever comes too late is told
 * what is left. An allocation that the promise replaces is left out of the sum.
 */
export async function decidePromise(
  act: Act,
  need: LoadedNeed,
  offer: LoadedOffer,
  asked: Asked,
  replaces?: string,
): Promise<Promised> {
  if (need.mission_id !== offer.mission_id) throw new PortalError('resources.other_mission');
  const item = await loadItem(act, offer.item_id);
  const unit = item.base_unit;
  const ladder = ladderOf(need, await allocationsOf(act, { need: need.id }));
  const held = (await allocationsOf(act, { offer: offer.id })).filter(({ id }) => id !== replaces);
  const substitutes = await substitutesOf(act, [need.item_id]);
  const match = explainMatch(
    needSide(need, ladder.open, await verificationOf(act.tx, need.organisation_id, act.now)),
    offerSide(offer, offer.quantity),
    { today: dateOf(act.now), substitutes: substitutes.get(need.item_id) ?? [] },
  );
  permit(every(mayPromise(match)));
  const days = daysAsked(offer, match, asked);
  const left = Math.max(0, leftOf(offer, held, days ?? wholeTime(offer)));
  permit(leavesEnough(left, asked.quantity, unit));
  if (asked.quantity > ladder.open) {
    throw new PortalError('resources.need_covered', { left: ladder.open, unit });
  }
  return { days, match };
}

/** Refuses early what can only be refused: of an exhausted offer nothing is left on any day. */
export async function refuseExhausted(act: Act, offer: LoadedOffer): Promise<void> {
  if (offer.state !== 'exhausted') return;
  const item = await loadItem(act, offer.item_id);
  permit(leavesEnough(0, 1, item.base_unit));
}

export const wholeTime = (offer: { available_from: CalendarDate; available_until: CalendarDate }): Days => ({
  from: offer.available_from,
  until: offer.available_until,
});

/** For what is lent: the days asked for, within those of the offer; as long as both allow unless told. */
function daysAsked(offer: LoadedOffer, match: Match, asked: Asked): Days | null {
  if (offer.kind === 'consumable') return null;
  const most = match.days ?? wholeTime(offer);
  const wanted = { from: asked.startsOn ?? most.from, until: asked.endsOn ?? most.until };
  const days = wanted.from <= wanted.until ? overlap(wanted, wholeTime(offer)) : null;
  if (!days || days.from !== wanted.from || days.until !== wanted.until) {
    throw new PortalError('resources.no_common_days');
  }
  return days;
}
