import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { missionStream, publicStream } from '#domain/core/streams.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import { addTaskInput } from '#domain/missions/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from './access.ts';
import { addTasks } from './write-mandate.ts';

export const addTask = command({
  name: 'mission.add-task',
  summary: 'Add a mandated task to a mission.',
  path: '/missions/{missionId}/tasks',
  scope: 'missions',
  input: addTaskInput,
  output: z.object({ taskId: z.string() }),
  async run(act) {
    const { missionId, ...draft } = act.input;
    const mission = await loadMission(act, missionId);
    permit(mayCoordinate(act.actor, mission.id));
    const [taskId] = await addTasks(act, mission.id, [draft]);
    if (!taskId) throw new Error('a task was drafted but not written');
    await act.record({
      type: 'mission.task_added',
      streams: [missionStream(mission.id), publicStream],
      subject: `mission:${mission.id}`,
      missionId: mission.id,
      data: { missionId: mission.id, taskId },
    });
    return { taskId };
  },
});
