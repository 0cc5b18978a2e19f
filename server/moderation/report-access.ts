import type { Selectable } from 'kysely';
import type { MessageReportTable } from '#db/schema/moderation.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Id } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { maySeeReport, type ReportFacts } from '#domain/moderation/report-policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { deciderStreams, isRouted } from './deciders.ts';

export type ReportRow = Selectable<MessageReportTable>;

/** A report, for those to whom it is routed and the two it is about. */
export async function loadReport(asker: Act | Ask, reportId: Id<'report'>) {
  const { actor } = asker;
  const read = readerOf(asker);
  const row = await read
    .selectFrom('message_report')
    .selectAll()
    .where('id', '=', reportId)
    .executeTakeFirst();
  if (!row || !actor) throw new PortalError('not_found');
  const facts: ReportFacts = {
    state: row.state,
    reporterId: row.reporter_id,
    authorId: row.author_id,
    authorOrganisationId: row.author_organisation_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    routed: await isRouted(read, row, actor.personId),
  };
  permit(maySeeReport(actor, facts));
  return { ...row, facts };
}

/** What every event of a report names. */
export const reported = (row: Pick<ReportRow, 'id' | 'channel_id' | 'message_id'>) => ({
  reportId: row.id,
  channelId: row.channel_id,
  messageId: row.message_id,
});

/** Its channel, whose members read in the log what was decided; both it is about; and all who decide. */
export async function decisionStreams(act: Act, row: ReportRow) {
  const others = await deciderStreams(act.tx, row);
  const parties = [userStream(row.reporter_id), userStream(row.author_id)];
  return [channelStream(row.channel_id), ...parties, ...others] as const;
}
