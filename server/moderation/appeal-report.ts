import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { HOUR_MS, later } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayAppeal } from '#domain/moderation/report-policy.ts';
import { APPEAL_DUE_HOURS } from '#domain/moderation/rules.ts';
import { appealInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { deciderStreams } from './deciders.ts';
import { loadReport, reported } from './report-access.ts';

export const appealReport = command({
  name: 'report.appeal',
  summary: 'Appeal against the decision on a report; somebody else than before answers.',
  path: '/reports/{reportId}/appeal',
  scope: 'channels',
  input: appealInput,
  output: z.object({ appealed: z.literal(true) }),
  async run(act) {
    const report = await loadReport(act, act.input.reportId);
    permit(mayAppeal(act.actor, report.facts, act.now));
    await act.tx
      .updateTable('message_report')
      .set({
        state: 'appealed',
        appeal: act.input.text,
        appealed_at: act.now,
        due_at: later(act.now, APPEAL_DUE_HOURS * HOUR_MS),
      })
      .where('id', '=', report.id)
      .execute();
    await act.record({
      type: 'report.appealed',
      // Not its other side, who is not told who reported.
      streams: [userStream(act.actor.personId), ...(await deciderStreams(act.tx, report))],
      subject: `report:${report.id}`,
      missionId: null,
      data: reported(report),
    });
    return { appealed: true as const };
  },
});
