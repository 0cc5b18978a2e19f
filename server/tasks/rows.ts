import type { Reader, Tx } from '#db/database.ts';
import type { TaskItem } from './view.ts';

const columns = [
  'task.id',
  'task.title',
  'task.language',
  'task.state',
  'task.due_on as dueOn',
  'task.mission_id as missionId',
  'task.person_id as madeBy',
  'task.initiative_id as initiativeId',
  'initiative.title as initiative',
  'initiative.language as initiativeLanguage',
  'initiative.lead_organisation_id as leadId',
  'owner.id as ownerId',
  'owner.name as owner',
  'owning.name as ownerOrganisation',
] as const;

/** Tasks with the names that stand beside them. */
export const taskRows = (read: Reader | Tx) =>
  read
    .selectFrom('task')
    .leftJoin('initiative', 'initiative.id', 'task.initiative_id')
    .leftJoin('person as owner', 'owner.id', 'task.owner_id')
    .leftJoin('organisation as owning', 'owning.id', 'task.owner_organisation_id')
    .select(columns);

type Row = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number];

export function viewTask(row: Row): TaskItem {
  const { id, title, language, state, dueOn, missionId, madeBy, leadId, ownerId } = row;
  return {
    id,
    title,
    language,
    state,
    dueOn,
    missionId,
    initiative:
      row.initiativeId && row.initiative !== null && row.initiativeLanguage !== null
        ? { id: row.initiativeId, title: row.initiative, language: row.initiativeLanguage }
        : null,
    owner:
      ownerId && row.owner !== null
        ? { id: ownerId, name: row.owner, organisation: row.ownerOrganisation ?? '' }
        : null,
    facts: { missionId, state, madeBy, ownerId, leadId },
  };
}
