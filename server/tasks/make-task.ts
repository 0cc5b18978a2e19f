import { z } from 'zod';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { fold } from '#domain/core/fold.ts';
import type { InitiativeId, MissionId } from '#domain/core/id.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { taskLifecycle } from '#domain/tasks/lifecycle.ts';
import { mayMakeTask } from '#domain/tasks/policy.ts';
import { makeTaskInput } from '#domain/tasks/schema.ts';
import { refusePlaces, tieToTalk } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadInitiative } from '../initiatives/access.ts';
import { loadMission } from '../missions/access.ts';
import { ownerOf } from './owners.ts';
import { recordTask } from './recording.ts';

export const makeTask = command({
  name: 'task.make',
  summary: 'Note what is to be done for a mission or one of its initiatives, by whom and by when.',
  path: '/tasks',
  scope: 'initiatives',
  input: makeTaskInput,
  output: z.object({ taskId: z.string() }),
  async run(act) {
    const { missionId, initiativeId, ownerId, messageId, channelId, said, ...fields } = act.input;
    const mission = await loadMission(act, missionId);
    permit(every(mayMakeTask(act.actor, mission.id), takesNewWork(mission)));
    tellsNoPlace(fields);
    const { organisation, personId } = act.actor;
    if (!organisation) throw new PortalError('no_organisation');
    if (initiativeId) await underWay(act, mission.id, initiativeId);
    const task = {
      id: act.newId<'task'>(),
      mission_id: mission.id,
      initiative_id: initiativeId ?? null,
      state: taskLifecycle.initial,
      ...(await ownerOf(act, mission.id, ownerId)),
    };
    await act.tx
      .insertInto('task')
      .values({
        ...task,
        ...taskColumns(fields),
        person_id: personId,
        organisation_id: organisation.id,
        made_at: act.now,
        moved_at: act.now,
        version: 1,
      })
      .execute();
    await recordTask(act, task, 'task.made');
    await tieToTalk(act, { messageId, channelId, said }, { kind: 'task', id: task.id });
    return { taskId: task.id };
  },
});

type Fields = Pick<z.output<typeof makeTaskInput>, 'title' | 'details' | 'dueOn' | 'language'>;

/** Troops and police who take part in the mission read its tasks. */
export const tellsNoPlace = ({ title, details }: Pick<Fields, 'title' | 'details'>) =>
  refusePlaces({ title, details }, 'tasks.precise_place');

export const taskColumns = ({ title, details, dueOn, language }: Fields) => ({
  title,
  search_key: fold(title),
  details: details ?? null,
  due_on: dueOn ?? null,
  language: language ?? null,
});

/** What everybody in the mission sees is noted only for what everybody there sees. */
async function underWay(act: Act, missionId: MissionId, initiativeId: InitiativeId): Promise<void> {
  const { mission_id, facts } = await loadInitiative(act, initiativeId);
  if (mission_id !== missionId) throw new PortalError('not_found');
  const isOver = facts.state === 'closed' || facts.state === 'cancelled';
  if (!facts.approved || isOver) throw refuseField('initiativeId', 'tasks.not_under_way');
}
