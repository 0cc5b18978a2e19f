import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayActOnReport } from '#domain/moderation/report-policy.ts';
import { settleAppealInput } from '#domain/moderation/schema.ts';
import { liftMute } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { giveBack, takeAway } from './consequences.ts';
import { decisionStreams, loadReport, reported } from './report-access.ts';

/** The last word: what was decided stands, or is turned round with all that came of it. */
export const settleAppeal = command({
  name: 'report.settle',
  summary: 'Answer an appeal: the decision stands, or is turned round.',
  path: '/reports/{reportId}/settle',
  scope: 'channels',
  input: settleAppealInput,
  output: z.object({ outcome: z.enum(['confirmed', 'overturned']) }),
  async run(act) {
    const { outcome, reason } = act.input;
    const report = await loadReport(act, act.input.reportId);
    permit(mayActOnReport(act.actor, report.facts, outcome === 'confirmed' ? 'confirm' : 'overturn'));
    await act.tx
      .updateTable('message_report')
      .set({
        state: 'final',
        settled_by: act.actor.personId,
        settled_at: act.now,
        settled_outcome: outcome,
        settled_reason: reason,
      })
      .where('id', '=', report.id)
      .execute();
    if (outcome === 'overturned') {
      if (report.outcome === 'dismissed') await takeAway(act, report, reason);
      else await giveBack(act, report);
      if (report.sanction_id) await liftMute(act, report.sanction_id);
    }
    await act.record({
      type: 'report.settled',
      streams: await decisionStreams(act, report),
      subject: `report:${report.id}`,
      missionId: report.mission_id,
      data: { ...reported(report), outcome },
    });
    return { outcome };
  },
});
