import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { HOUR_MS, later, type MessageId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayReport } from '#domain/moderation/report-policy.ts';
import { dueHoursOf } from '#domain/moderation/rules.ts';
import { reportInput } from '#domain/moderation/schema.ts';
import { loadMessage } from '../channels/access.ts';
import { changeShown } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { deciderStreams } from './deciders.ts';
import { reported } from './report-access.ts';

/** What may put somebody in danger is hidden at once, until somebody decides. */
export const reportMessage = command({
  name: 'message.report',
  summary: 'Report a message, with the rule it breaks. Only those who decide are told who reported it.',
  path: '/messages/{messageId}/report',
  scope: 'channels',
  input: reportInput,
  output: z.object({ reportId: z.string(), hidden: z.boolean() }),
  async run(act) {
    const { input, actor, now } = act;
    const message = await loadMessage(act, input.messageId);
    permit(mayReport(actor, message.channel.facts, message.facts));
    const { organisation } = actor;
    if (!organisation) throw new PortalError('no_organisation');
    await refuseTwice(act, message.id);
    const missionId = message.channel.mission_id;
    const report = {
      id: act.newId<'report'>(),
      channel_id: message.channel_id,
      mission_id: missionId,
      message_id: message.id,
      reporter_id: actor.personId,
      reporter_organisation_id: organisation.id,
      rule: input.rule,
      note: input.note ?? null,
      ...snapshotOf(message),
      state: 'open' as const,
      made_at: now,
      due_at: later(now, dueHoursOf(input.rule) * HOUR_MS),
    };
    await act.tx
      .insertInto('message_report')
      .values({ ...report, ...undecided })
      .execute();
    await act.record({
      type: 'report.made',
      streams: [userStream(actor.personId), ...(await deciderStreams(act.tx, report))],
      subject: `report:${report.id}`,
      // In no mission's trail: its coordinators may be those it is about.
      missionId: null,
      data: { ...reported(report), rule: input.rule },
    });
    const hidden = input.rule === 'danger' && !message.author_coordinates;
    // The channel is not told who reported.
    if (hidden) await changeShown(act, { ...message, missionId }, 'message.hidden', { unnamed: true });
    return { reportId: report.id, hidden };
  },
});

type Loaded = Awaited<ReturnType<typeof loadMessage>>;

const snapshotOf = (message: Loaded) => ({
  author_id: message.person_id,
  author_name: message.author_name,
  author_organisation_id: message.organisation_id,
  author_organisation_name: message.organisation_name,
  said_at: message.created_at,
  body: message.body,
  html: message.html,
  language: message.language,
  tlp: message.tlp,
  attachments: message.attachments,
});

const undecided = {
  assigned_to: null,
  decided_by: null,
  decided_at: null,
  outcome: null,
  cited_rule: null,
  reason: null,
  sanction_id: null,
  appeal: null,
  appealed_at: null,
  settled_by: null,
  settled_at: null,
  settled_outcome: null,
  settled_reason: null,
} as const;

async function refuseTwice(act: ActorsAct, messageId: MessageId): Promise<void> {
  const before = await act.tx
    .selectFrom('message_report')
    .select('id')
    .where('message_id', '=', messageId)
    .where('reporter_id', '=', act.actor.personId)
    .executeTakeFirst();
  if (before) throw new PortalError('moderation.reported_already');
}
