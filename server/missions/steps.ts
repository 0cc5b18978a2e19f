import type { MissionId, OrganisationId } from '#domain/core/id.ts';
import { missionStream, organisationStream } from '#domain/core/streams.ts';
import { seatOrganisation } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';

/** Lets an organisation take part in a mission and seats its people in the open channels; once is enough. */
export async function admitToMission(
  act: Act,
  missionId: MissionId,
  organisationId: OrganisationId,
): Promise<{ admitted: boolean }> {
  const { numInsertedOrUpdatedRows } = await act.tx
    .insertInto('mission_participant')
    .values({ mission_id: missionId, organisation_id: organisationId, since: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return { admitted: false };
  await seatOrganisation(act, { missionId }, organisationId);
  await act.record({
    type: 'mission.organisation_admitted',
    streams: [missionStream(missionId), organisationStream(organisationId)],
    subject: `organisation:${organisationId}`,
    missionId,
    data: { missionId, organisationId },
  });
  return { admitted: true };
}
