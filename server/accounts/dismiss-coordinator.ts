import { z } from 'zod';
import { mayAppoint, mayLoseCoordinator } from '#domain/accounts/policy.ts';
import { dismissCoordinatorInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { rightsChanged } from './steps.ts';

export const dismissCoordinator = command({
  name: 'coordinator.dismiss',
  summary: 'Ends that a person coordinates a mission, or all of them.',
  path: null,
  scope: 'accounts',
  input: dismissCoordinatorInput,
  output: z.strictObject({}),
  async run(act) {
    const { personId, missionId } = act.input;
    permit(mayAppoint(act.actor));
    const ofAll = await coordinatorsOfAll(act);
    const losesOne = missionId === '*' && ofAll.includes(personId);
    permit(mayLoseCoordinator(ofAll.length, losesOne));
    const { numDeletedRows } = await act.tx
      .deleteFrom('coordinator')
      .where('person_id', '=', personId)
      .where('mission_id', '=', missionId)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new PortalError('not_found');
    await act.record({
      type: 'coordinator.dismissed',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      missionId: missionId === '*' ? null : missionId,
      data: { personId, missionId },
    });
    await rightsChanged(act, personId);
    return {};
  },
});

/** Locked, so that two dismissals at once do not each leave the other's. */
async function coordinatorsOfAll(act: Act) {
  const query = act.tx.selectFrom('coordinator').select('person_id').where('mission_id', '=', '*');
  const rows = await act.dialect.forUpdate(query).execute();
  return rows.map((row) => row.person_id);
}
