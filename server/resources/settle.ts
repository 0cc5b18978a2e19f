import { dateOf } from '#domain/core/id.ts';
import { coverageOf, ladderOf } from '#domain/resources/coverage.ts';
import { isExhausted } from '#domain/resources/ledger.ts';
import type { NeedAction, OfferState } from '#domain/resources/lifecycle.ts';
import { needLifecycle, offerLifecycle } from '#domain/resources/lifecycle.ts';
import type { Act } from '../core/act.ts';
import { allocationsOf, type LoadedNeed, type LoadedOffer } from './access.ts';
import { recordNeed, recordOffer } from './recording.ts';

const needActions = {
  open: 'uncover',
  partly_covered: 'cover_partly',
  covered: 'cover',
  received: 'receive',
} as const satisfies Record<string, NeedAction>;

/** Brings a need's state in step with its allocations; a draft or a closed one stays as it is. */
export async function settleNeed(act: Act, need: LoadedNeed): Promise<void> {
  if (need.state === 'draft' || need.state === 'closed') return;
  const covered = coverageOf(ladderOf(need, await allocationsOf(act, { need: need.id })));
  if (covered === need.state) return;
  const state = needLifecycle.next(need.state, needActions[covered]);
  if (!state) return;
  await act.tx.updateTable('need').set({ state }).where('id', '=', need.id).execute();
  await recordNeed(act, { ...need, state }, 'need.moved');
}

/** Marks an offer of which nothing is left, and takes the mark away when units come back. */
export async function settleOffer(act: Act, offer: LoadedOffer): Promise<void> {
  const empty = isExhausted(offer, await allocationsOf(act, { offer: offer.id }), dateOf(act.now));
  const action = empty ? 'exhaust' : 'replenish';
  const state: OfferState | undefined = offerLifecycle.next(offer.state, action);
  if (!state) return;
  await act.tx.updateTable('offer').set({ state }).where('id', '=', offer.id).execute();
  await recordOffer(act, { ...offer, state }, empty ? 'offer.exhausted' : 'offer.replenished');
}
