import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ResourceEvents } from '#domain/resources/events.ts';
import { type OfferAction, type OfferState, offerLifecycle } from '#domain/resources/lifecycle.ts';
import { mayMoveOffer } from '#domain/resources/policy.ts';
import type { Act } from '../core/act.ts';
import type { LoadedOffer } from './access.ts';
import { recordOffer } from './recording.ts';

const events = {
  edit: 'offer.edited',
  release: 'offer.released',
  acknowledge: 'offer.acknowledged',
  accept: 'offer.accepted',
  renew: 'offer.renewed',
  withdraw: 'offer.withdrawn',
  expire: 'offer.expired',
  exhaust: 'offer.exhausted',
  replenish: 'offer.replenished',
} as const satisfies Record<OfferAction, keyof ResourceEvents>;

type Changes = Partial<
  Pick<LoadedOffer, 'released_by' | 'released_at' | 'acknowledged_at' | 'available_until'>
>;

/** Takes an action of the state table, where the policy allows it, and records it. */
export async function moveOffer(
  act: Act,
  offer: LoadedOffer,
  action: OfferAction,
  changes: Changes = {},
): Promise<LoadedOffer> {
  permit(mayMoveOffer(act.actor, offer.facts, action));
  const state: OfferState | undefined = offerLifecycle.next(offer.state, action);
  if (!state) throw new PortalError('wrong_state', { state: offer.state });
  const changed = { ...changes, state, version: offer.version + 1 };
  await act.tx.updateTable('offer').set(changed).where('id', '=', offer.id).execute();
  const acknowledged = offer.facts.acknowledged || changed.acknowledged_at != null;
  const moved = { ...offer, ...changed, facts: { ...offer.facts, state, acknowledged } };
  await recordOffer(act, moved, events[action]);
  return moved;
}
