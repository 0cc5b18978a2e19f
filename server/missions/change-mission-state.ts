import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf } from '#domain/core/id.ts';
import { missionStream, publicStream } from '#domain/core/streams.ts';
import { missionLifecycle } from '#domain/missions/lifecycle.ts';
import { mayMoveMission } from '#domain/missions/policy.ts';
import { moveMissionInput } from '#domain/missions/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from './access.ts';

export const changeMissionState = command({
  name: 'mission.change-state',
  summary: 'Move a mission: activate, draw down, close, reopen.',
  path: '/missions/{missionId}/change-state',
  scope: 'missions',
  input: moveMissionInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { action } = act.input;
    const mission = await loadMission(act, act.input.missionId);
    permit(mayMoveMission(act.actor, mission, action));
    const state = missionLifecycle.next(mission.state, action);
    if (!state) throw new PortalError('wrong_state', { state: mission.state });
    await act.tx
      .updateTable('mission')
      .set((eb) => ({
        state,
        ended_on: state === 'closed' ? (mission.ended_on ?? dateOf(act.now)) : null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', mission.id)
      .execute();
    await act.record({
      type: 'mission.state_changed',
      streams: [missionStream(mission.id), publicStream],
      subject: `mission:${mission.id}`,
      missionId: mission.id,
      data: { missionId: mission.id, from: mission.state, to: state },
    });
    return { state };
  },
});
