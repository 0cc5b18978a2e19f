import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayActOnReport } from '#domain/moderation/report-policy.ts';
import { assignReportInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { deciderStreams, isRouted } from './deciders.ts';
import { loadReport, reported } from './report-access.ts';

export const assignReport = command({
  name: 'report.assign',
  summary: 'Take on a report, or give it to somebody else who may decide on it.',
  path: '/reports/{reportId}/assign',
  scope: 'channels',
  input: assignReportInput,
  output: z.object({ assignedTo: z.string() }),
  async run(act) {
    const report = await loadReport(act, act.input.reportId);
    permit(mayActOnReport(act.actor, report.facts, 'assign'));
    const personId = act.input.personId ?? act.actor.personId;
    if (!(await isRouted(act.tx, report, personId))) throw refuseField('personId', 'moderation.not_routed');
    await act.tx
      .updateTable('message_report')
      .set({ state: 'assigned', assigned_to: personId })
      .where('id', '=', report.id)
      .execute();
    const [first, ...others] = await deciderStreams(act.tx, report);
    if (!first) throw new Error('a report was assigned though nobody decides on it');
    await act.record({
      type: 'report.assigned',
      streams: [first, ...others],
      subject: `report:${report.id}`,
      missionId: report.mission_id,
      data: { ...reported(report), personId },
    });
    return { assignedTo: personId };
  },
});
