import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayHideReported } from '#domain/moderation/report-policy.ts';
import { hideReportedInput } from '#domain/moderation/schema.ts';
import { changeShown, findMessage } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { loadReport } from './report-access.ts';

export const hideReported = command({
  name: 'report.hide',
  summary: 'Hide a reported message until somebody decided on it, or show it again.',
  path: '/reports/{reportId}/hide',
  scope: 'channels',
  input: hideReportedInput,
  output: z.object({ hidden: z.boolean() }),
  async run(act) {
    const { hidden } = act.input;
    const report = await loadReport(act, act.input.reportId);
    permit(mayHideReported(act.actor, report.facts));
    const message = await findMessage(act, report.message_id);
    if (message?.state !== (hidden ? 'posted' : 'held')) throw new PortalError('moderation.nothing_to_hide');
    await changeShown(act, message, hidden ? 'message.hidden' : 'message.shown');
    return { hidden };
  },
});
