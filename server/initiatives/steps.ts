import type { InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import { organisationStream } from '#domain/core/streams.ts';
import type { IatiRole, PartnershipRole } from '#domain/initiatives/terms.ts';
import { seatOrganisation } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';
import { admitToMission } from '../missions/steps.ts';
import { type Recordable, recordOf } from './recording.ts';
import { refreshSearchKey } from './write-plan.ts';

export {
  importIndicators,
  importInitiatives,
  recordIndicatorValues,
} from './import-steps.ts';

/** Gives an organisation a place in an initiative: partner, in the mission, in the channel. */
export async function beginPartnership(
  act: Act,
  initiative: Recordable & { readonly id: InitiativeId; readonly mission_id: MissionId },
  partner: { organisationId: OrganisationId; role: PartnershipRole; iatiRole: IatiRole },
): Promise<void> {
  const { organisationId, role, iatiRole } = partner;
  const place = { role, iati_role: iatiRole, since: act.now, ended_at: null };
  await act.tx
    .insertInto('partnership')
    .values({ initiative_id: initiative.id, organisation_id: organisationId, ...place })
    .onConflict((conflict) => conflict.columns(['initiative_id', 'organisation_id']).doUpdateSet(place))
    .execute();
  await admitToMission(act, initiative.mission_id, organisationId);
  await seatOrganisation(act, { initiativeId: initiative.id }, organisationId);
  await refreshSearchKey(act, initiative.id);
  await recordOf(act, initiative, 'partnership.began', { organisationId }, [
    organisationStream(organisationId),
  ]);
}
