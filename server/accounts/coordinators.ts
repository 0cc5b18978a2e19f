import type { MissionId, PersonId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

/** Seats a coordinator of a mission, or of all (`*`); says whether they were none before. */
export async function seatCoordinator(
  act: Act,
  personId: PersonId,
  missionId: MissionId | '*',
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await act.tx
    .insertInto('coordinator')
    .values({ person_id: personId, mission_id: missionId, since: act.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'mission_id']).doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) return false;
  await act.record({
    type: 'coordinator.appointed',
    streams: [userStream(personId)],
    subject: `person:${personId}`,
    missionId: missionId === '*' ? null : missionId,
    data: { personId, missionId },
  });
  return true;
}
