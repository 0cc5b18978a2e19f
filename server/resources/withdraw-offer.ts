import { z } from 'zod';
import { offerRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation, loadOffer } from './access.ts';
import { moveAllocation } from './move-allocation.ts';
import { moveOffer } from './move-offer.ts';

export const withdrawOffer = command({
  name: 'offer.withdraw',
  summary:
    'Withdraw an offer: what the recipients have not agreed to yet is cancelled; the rest is honoured.',
  path: '/offers/{offerId}/withdraw',
  scope: 'resources',
  input: offerRef,
  output: z.object({ state: z.string(), cancelled: z.number() }),
  async run(act) {
    const { offerId } = act.input;
    const loose = await act.tx
      .selectFrom('allocation')
      .select('id')
      .where('offer_id', '=', offerId)
      .where('state', 'in', ['suggested', 'reserved'])
      .orderBy('need_id')
      .execute();
    for (const { id } of loose) {
      await moveAllocation(act, await loadAllocation(act, id), 'cancel');
    }
    const { state } = await moveOffer(act, await loadOffer(act, offerId), 'withdraw');
    return { state, cancelled: loose.length };
  },
});
