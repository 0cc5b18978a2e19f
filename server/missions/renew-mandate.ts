import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { missionStream, publicStream } from '#domain/core/streams.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import { renewMandateInput } from '#domain/missions/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from './access.ts';
import { addResolution, addTasks, dropTasks } from './write-mandate.ts';

export const renewMandate = command({
  name: 'mission.renew-mandate',
  summary: 'Enter a renewal: the resolution, the new expiry, tasks dropped and added.',
  path: '/missions/{missionId}/renew-mandate',
  scope: 'missions',
  input: renewMandateInput,
  output: z.object({ taskIds: z.array(z.string()) }),
  async run(act) {
    const { input } = act;
    const mission = await loadMission(act, input.missionId);
    permit(mayCoordinate(act.actor, mission.id));
    await addResolution(act, mission.id, 'renewed', input.resolution);
    await dropTasks(act, mission.id, input.dropped);
    const taskIds = await addTasks(act, mission.id, input.added, (at) => `added[${at}].code`);
    const expiresOn = input.expiresOn ?? null;
    await act.tx
      .updateTable('mission')
      // Whoever edits the mission now must see the new expiry first.
      .set((eb) => ({ mandate_expires_on: expiresOn, version: eb('version', '+', 1) }))
      .where('id', '=', mission.id)
      .execute();
    await act.record({
      type: 'mission.mandate_renewed',
      streams: [missionStream(mission.id), publicStream],
      subject: `mission:${mission.id}`,
      missionId: mission.id,
      data: { missionId: mission.id, expiresOn, dropped: input.dropped },
    });
    return { taskIds };
  },
});
