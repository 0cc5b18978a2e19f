import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayActOnReport } from '#domain/moderation/report-policy.ts';
import { decideReportInput } from '#domain/moderation/schema.ts';
import { mute } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { takeAway, unhide } from './consequences.ts';
import { decisionStreams, loadReport, type ReportRow, reported } from './report-access.ts';

export const decideReport = command({
  name: 'report.decide',
  summary: 'Decide on a report, citing a rule: its message is removed, or stays. Both sides are told.',
  path: '/reports/{reportId}/decide',
  scope: 'channels',
  input: decideReportInput,
  output: z.object({ state: z.enum(['upheld', 'dismissed']) }),
  async run(act) {
    const { outcome, rule, reason } = act.input;
    const report = await loadReport(act, act.input.reportId);
    permit(mayActOnReport(act.actor, report.facts, outcome === 'upheld' ? 'uphold' : 'dismiss'));
    const decision = {
      state: outcome,
      outcome,
      cited_rule: rule,
      reason,
      decided_by: act.actor.personId,
      decided_at: act.now,
      sanction_id: outcome === 'upheld' ? await punish(act, report) : null,
    };
    await act.tx.updateTable('message_report').set(decision).where('id', '=', report.id).execute();
    if (outcome === 'upheld') await takeAway(act, report, reason);
    else await unhide(act, report);
    await act.record({
      type: 'report.decided',
      streams: await decisionStreams(act, report),
      subject: `report:${report.id}`,
      missionId: report.mission_id,
      data: { ...reported(report), outcome, rule },
    });
    return { state: outcome };
  },
});

/** The mute that comes with a decision; null where it asks for none. */
async function punish(
  act: ActorsAct & { readonly input: z.output<typeof decideReportInput> },
  report: ReportRow,
): Promise<string | null> {
  const { muteHours: hours, reason } = act.input;
  if (hours === 0) return null;
  const channel = { id: report.channel_id, mission_id: report.mission_id };
  const { id } = await mute(act, { channel, personId: report.author_id, scope: 'channel', hours, reason });
  return id;
}
