import { z } from 'zod';
import type { Actor } from '#domain/core/actor.ts';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf } from '#domain/core/id.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { mayOffer } from '#domain/resources/contribute-policy.ts';
import { offerInput } from '#domain/resources/schema.ts';
import { tieToTalk } from '../channels/steps.ts';
import { type CommandAct, command } from '../core/command.ts';
import { loadMission } from '../missions/access.ts';
import { type LoadedOffer, loadOffer } from './access.ts';
import { loadItem } from './items.ts';
import { offerColumns } from './offer-columns.ts';
import { recordOffer } from './recording.ts';

type OfferAct = CommandAct<z.output<typeof offerInput>, Actor>;

/** Writes an offer down as a draft of the organisation acted for. */
export async function writeOffer(act: OfferAct): Promise<LoadedOffer> {
  const { input } = act;
  const mission = await loadMission(act, input.missionId);
  permit(every(mayOffer(act.actor), takesNewWork(mission)));
  const organisationId = act.actor.organisation?.id;
  if (!organisationId) throw new PortalError('no_organisation');
  const item = await loadItem(act, input.itemId);
  const rule = await act.tx
    .selectFrom('offer_rule')
    .select('two_persons')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

  const id = act.newId<'offer'>();
  await act.tx
    .insertInto('offer')
    .values({
      id,
      mission_id: mission.id,
      organisation_id: organisationId,
      item_id: item.id,
      kind: input.kind ?? item.kind,
      ...offerColumns(input, item, dateOf(act.now)),
      two_persons: input.twoPersons || rule?.two_persons ? 1 : 0,
      state: 'draft',
      drafted_by: act.actor.personId,
      released_by: null,
      drafted_at: act.now,
      released_at: null,
      acknowledged_at: null,
      version: 1,
    })
    .execute();
  const offer = await loadOffer(act, id);
  await recordOffer(act, offer, 'offer.drafted');
  await tieToTalk(act, input, { kind: 'offer', id });
  return offer;
}

export const draftOffer = command({
  name: 'offer.draft',
  summary: 'Write an offer down, for somebody of the organisation to release.',
  path: '/missions/{missionId}/offers/drafts',
  scope: 'resources',
  input: offerInput,
  output: z.object({ offerId: z.string(), state: z.string() }),
  async run(act) {
    const offer = await writeOffer(act);
    return { offerId: offer.id, state: offer.state };
  },
});
