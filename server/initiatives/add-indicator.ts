import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayAddIndicator } from '#domain/initiatives/policy.ts';
import { addIndicatorInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { recordOf } from './recording.ts';

export const addIndicator = command({
  name: 'indicator.add',
  summary: 'Say what an initiative is measured by, and how its values are put together.',
  path: '/initiatives/{initiativeId}/indicators',
  scope: 'initiatives',
  input: addIndicatorInput,
  output: z.object({ indicatorId: z.string() }),
  async run(act) {
    const { initiativeId, title, measure, rule, unit, baseline, target } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayAddIndicator(act.actor, initiative.facts));
    const { count } = await act.tx
      .selectFrom('indicator')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('initiative_id', '=', initiativeId)
      .executeTakeFirstOrThrow();
    const id = act.newId<'indicator'>();
    await act.tx
      .insertInto('indicator')
      .values({
        id,
        initiative_id: initiativeId,
        position: Number(count),
        title,
        measure,
        rule,
        unit: unit ?? null,
        baseline: baseline ?? null,
        target: target ?? null,
        source_key: null,
        created_at: act.now,
      })
      .execute();
    await recordOf(act, initiative, 'indicator.added', { indicatorId: id });
    return { indicatorId: id };
  },
});
