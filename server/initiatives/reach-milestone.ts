import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf } from '#domain/core/id.ts';
import { mayReport } from '#domain/initiatives/policy.ts';
import { reachMilestoneInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadInitiative } from './access.ts';
import { recordOf } from './recording.ts';

export const reachMilestone = command({
  name: 'initiative.reach-milestone',
  summary: 'Say on which day a milestone was reached.',
  path: '/initiatives/{initiativeId}/milestones/{milestoneId}/reach',
  scope: 'initiatives',
  input: reachMilestoneInput,
  output: z.object({ reachedOn: z.string() }),
  async run(act) {
    const { initiativeId, milestoneId, reachedOn } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayReport(act.actor, initiative.facts));
    const milestone = await act.tx
      .selectFrom('milestone')
      .select(['id', 'reached_on'])
      .where('id', '=', milestoneId)
      .where('initiative_id', '=', initiativeId)
      .executeTakeFirst();
    if (!milestone) throw new PortalError('not_found');
    if (milestone.reached_on) throw new PortalError('initiatives.milestone_reached');
    if (reachedOn > dateOf(act.now)) throw refuseField('reachedOn', 'initiatives.in_the_future');
    await act.tx
      .updateTable('milestone')
      .set({ reached_on: reachedOn })
      .where('id', '=', milestoneId)
      .execute();
    await recordOf(act, initiative, 'milestone.reached', { milestoneId, on: reachedOn });
    return { reachedOn };
  },
});
