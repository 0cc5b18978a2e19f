import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf } from '#domain/core/id.ts';
import { type Held, heldBy, leftOf, type Offered } from '#domain/resources/ledger.ts';
import { mayMoveOffer } from '#domain/resources/policy.ts';
import { editOfferInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { allocationsOf, loadOffer } from './access.ts';
import { loadItem } from './items.ts';
import { offerColumns } from './offer-columns.ts';
import { wholeTime } from './promise.ts';
import { recordOffer } from './recording.ts';
import { settleOffer } from './settle.ts';

export const editOffer = command({
  name: 'offer.edit',
  summary: 'Correct an offer; what is promised of it already stays promised.',
  path: '/offers/{offerId}',
  scope: 'resources',
  input: editOfferInput,
  output: z.object({ offerId: z.string(), version: z.number() }),
  async run(act) {
    const { offerId, version, ...fields } = act.input;
    const offer = await loadOffer(act, offerId);
    permit(mayMoveOffer(act.actor, offer.facts, 'edit'));
    if (offer.version !== version) throw new PortalError('stale_version');
    const item = await loadItem(act, offer.item_id);
    const columns = offerColumns(fields, item, dateOf(act.now));
    const changed = { ...offer, ...columns, version: version + 1 };
    keepPromises(changed, await allocationsOf(act, { offer: offerId }), item.base_unit);
    await act.tx
      .updateTable('offer')
      .set({ ...columns, version: changed.version })
      .where('id', '=', offerId)
      .execute();
    await recordOffer(act, changed, 'offer.edited');
    await settleOffer(act, changed);
    return { offerId, version: changed.version };
  },
});

/** An offer never shrinks below what is promised of it, in quantity or in days. */
function keepPromises(offer: Offered, allocations: readonly Held[], unit: string): void {
  const over = -leftOf(offer, allocations, wholeTime(offer));
  if (over > 0) {
    throw refuseField('quantity', 'resources.below_promised', { promised: offer.quantity + over, unit });
  }
  const held = allocations.filter((one) => heldBy(one) > 0);
  const outside = held.some(
    ({ starts_on, ends_on }) =>
      (starts_on !== null && starts_on < offer.available_from) ||
      (ends_on !== null && ends_on > offer.available_until),
  );
  if (outside) throw refuseField('availableUntil', 'resources.days_promised');
}
