import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayReport } from '#domain/initiatives/policy.ts';
import { reportValueInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { insertValue } from './indicator-values.ts';
import { recordOf } from './recording.ts';

export const reportValue = command({
  name: 'indicator.report-value',
  summary: 'Report a value of an indicator for a period and, where it matters, a place.',
  path: '/indicators/{indicatorId}/values',
  scope: 'initiatives',
  input: reportValueInput,
  output: z.object({ valueId: z.string() }),
  async run(act) {
    const { indicatorId, periodStart, periodEnd, place, target, actual } = act.input;
    const indicator = await act.tx
      .selectFrom('indicator')
      .select('initiative_id')
      .where('id', '=', indicatorId)
      .executeTakeFirst();
    if (!indicator) throw new PortalError('not_found');
    const initiative = await loadInitiative(act, indicator.initiative_id);
    permit(mayReport(act.actor, initiative.facts));
    const valueId = await insertValue(act, {
      indicatorId,
      startsOn: periodStart,
      endsOn: periodEnd,
      place: place ?? null,
      target: target ?? null,
      actual: actual ?? null,
    });
    await recordOf(act, initiative, 'indicator.reported', { indicatorId });
    return { valueId };
  },
});
