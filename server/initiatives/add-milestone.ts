import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayAddMilestone } from '#domain/initiatives/policy.ts';
import { addMilestoneInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadInitiative } from './access.ts';
import { recordOf } from './recording.ts';

export const addMilestone = command({
  name: 'initiative.add-milestone',
  summary: 'Add a milestone to an initiative.',
  path: '/initiatives/{initiativeId}/milestones',
  scope: 'initiatives',
  input: addMilestoneInput,
  output: z.object({ milestoneId: z.string() }),
  async run(act) {
    const { initiativeId, title, dueOn } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayAddMilestone(act.actor, initiative.facts));
    const { starts_on: from, ends_on: to } = initiative;
    if (from && to && (dueOn < from || dueOn > to)) {
      throw refuseField('dueOn', 'initiatives.outside', { from, to });
    }
    const { last } = await act.tx
      .selectFrom('milestone')
      .select((eb) => eb.fn.max<number | null>('position').as('last'))
      .where('initiative_id', '=', initiativeId)
      .executeTakeFirstOrThrow();
    const id = act.newId<'milestone'>();
    await act.tx
      .insertInto('milestone')
      .values({
        id,
        initiative_id: initiativeId,
        position: (last ?? -1) + 1,
        title,
        due_on: dueOn,
        reached_on: null,
      })
      .execute();
    await recordOf(act, initiative, 'milestone.added', { milestoneId: id });
    return { milestoneId: id };
  },
});
