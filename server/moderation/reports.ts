import { PortalError } from '#domain/core/errors.ts';
import {
  DAY_MS,
  type Id,
  later,
  type MissionId,
  type OrganisationId,
  type PersonId,
} from '#domain/core/id.ts';
import type { ReportState } from '#domain/moderation/lifecycle.ts';
import { reportRoles } from '#domain/moderation/report-policy.ts';
import { APPEAL_DAYS } from '#domain/moderation/rules.ts';
import { attachmentsOf } from '../attachments/access.ts';
import { loadMessage, placeOf } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { deciders } from './deciders.ts';
import { loadReport, type ReportRow } from './report-access.ts';
import type { ReportItem, ReportView } from './view.ts';

const waiting: readonly ReportState[] = ['open', 'assigned', 'appealed'];
const MOST_REPORTS = 100;

/** Reports that the asker may decide on, the most urgent first; an appeal against their own decision is not one. */
export async function reportsToDecide(ask: Ask): Promise<ReportItem[]> {
  const rows = await rowsToDecide(ask);
  return rows.map((row) => itemOf(row, row.assignee));
}

async function rowsToDecide({ read, actor }: Ask) {
  if (!actor) throw new PortalError('not_signed_in');
  const me = actor.personId;
  return read
    .selectFrom('message_report')
    .leftJoin('person', 'person.id', 'message_report.assigned_to')
    .selectAll('message_report')
    .select('person.name as assignee')
    .where('message_report.state', 'in', waiting)
    .where('author_id', '!=', me)
    .where('reporter_id', '!=', me)
    .where((eb) => eb.or([eb('message_report.state', '!=', 'appealed'), eb('decided_by', '!=', me)]))
    .where('author_organisation_id', 'not in', (eb) =>
      eb
        .selectFrom('membership')
        .select('organisation_id')
        .where('person_id', '=', me)
        .where('ended_at', 'is', null),
    )
    .where((eb) => {
      const delegated = eb
        .selectFrom('channel_seat')
        .select('channel_id')
        .where('person_id', '=', me)
        .where('moderator', '=', 1)
        .where('left_at', 'is', null);
      if (actor.coordinates === 'all') return eb('message_report.id', 'is not', null);
      return eb.or([
        eb('mission_id', 'in', ['' as MissionId, ...actor.coordinates]),
        eb('channel_id', 'in', delegated),
      ]);
    })
    .orderBy('due_at')
    .orderBy('message_report.id')
    .limit(MOST_REPORTS)
    .execute();
}

const itemOf = (row: ReportRow, assignee: string | null): ReportItem => ({
  id: row.id,
  rule: row.rule,
  state: row.state,
  at: row.appealed_at ?? row.made_at,
  due: row.due_at,
  assignedTo: row.assigned_to ? { personId: row.assigned_to, name: assignee ?? '' } : null,
  author: { name: row.author_name, organisation: row.author_organisation_name },
});

/** One report, as far as the asker is entitled to it. Who reported is told to those who decide alone. */
export async function report(ask: Ask, { reportId }: { reportId: string }): Promise<ReportView> {
  const row = await loadReport(ask, reportId as Id<'report'>);
  const [role] = reportRoles(ask.actor, row.facts);
  const as = role === 'author' || role === 'reporter' ? role : 'decider';
  const decides = as === 'decider';
  const names = await namesOf(ask, [row.assigned_to, row.decided_by, row.settled_by, row.reporter_id]);
  const nameIf = (id: PersonId | null) => (decides && id ? (names.get(id) ?? null) : null);
  const { outcome, cited_rule: rule, reason, decided_at: at } = row;
  return {
    ...itemOf(row, nameIf(row.assigned_to)),
    as,
    facts: decides ? row.facts : { ...row.facts, ...unnamed(row, as) },
    said: await saidIn(ask, row),
    hidden: await isHidden(ask, row),
    reporter: as === 'author' ? null : await reporterOf(ask, row, names),
    decision:
      outcome && rule && reason && at
        ? { outcome, rule, reason, at, by: nameIf(row.decided_by), mutedUntil: await muteOf(ask, row) }
        : null,
    appeal: row.appeal && row.appealed_at ? { text: row.appeal, at: row.appealed_at } : null,
    settled:
      row.settled_outcome && row.settled_reason && row.settled_at
        ? {
            outcome: row.settled_outcome,
            reason: row.settled_reason,
            at: row.settled_at,
            by: nameIf(row.settled_by),
          }
        : null,
    deciders: decides
      ? (await deciders(ask.read, row).execute()).map(({ id, name }) => ({ personId: id, name }))
      : [],
  };
}

/** They do not read there, or it is gone. */
const nowhere = (error: unknown): null => {
  if (error instanceof PortalError) return null;
  throw error;
};

const saidIn = async (ask: Ask, row: ReportRow): Promise<ReportView['said']> => ({
  at: row.said_at,
  html: row.html,
  language: row.language,
  tlp: row.tlp,
  attachments: [...((await attachmentsOf(ask.read, [row.message_id])).get(row.message_id) ?? [])],
  place: await loadMessage(ask, row.message_id).then(placeOf).catch(nowhere),
});

const NOBODY = '' as PersonId;

/** The page of its author does not carry who reported it, nor that of either who decided. */
const unnamed = (row: ReportRow, as: 'author' | 'reporter') => ({
  reporterId: as === 'author' ? NOBODY : row.reporter_id,
  decidedBy: row.decided_by ? NOBODY : null,
});

async function namesOf(ask: Ask, ids: readonly (PersonId | null)[]) {
  const known = ids.filter((id) => id !== null);
  const rows = await ask.read.selectFrom('person').select(['id', 'name']).where('id', 'in', known).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function reporterOf(ask: Ask, row: ReportRow, names: ReadonlyMap<PersonId, string>) {
  const organisation = await ask.read
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', row.reporter_organisation_id as OrganisationId)
    .executeTakeFirst();
  return {
    name: names.get(row.reporter_id) ?? '',
    organisation: organisation?.name ?? '',
    note: row.note,
  };
}

async function isHidden(ask: Ask, row: ReportRow): Promise<boolean | null> {
  const message = await ask.read
    .selectFrom('message')
    .select('state')
    .where('id', '=', row.message_id)
    .executeTakeFirst();
  return !message || message.state === 'removed' ? null : message.state === 'held';
}

async function muteOf(ask: Ask, row: ReportRow): Promise<string | null> {
  if (!row.sanction_id) return null;
  const mute = await ask.read
    .selectFrom('sanction')
    .select('ends_at')
    .where('id', '=', row.sanction_id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return mute?.ends_at ?? null;
}

/** Reports that wait for the asker, and decisions about which they are told for as long as they may appeal. */
export async function reportsForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor, read, now } = ask;
  if (!actor) return [];
  const toDecide = await rowsToDecide(ask);
  const decided = await read
    .selectFrom('message_report')
    .selectAll()
    .where((eb) => eb.or([eb('author_id', '=', actor.personId), eb('reporter_id', '=', actor.personId)]))
    .where('state', 'in', ['upheld', 'dismissed', 'final'])
    .where((eb) => eb(eb.fn.coalesce('settled_at', 'decided_at'), '>', later(now, -APPEAL_DAYS * DAY_MS)))
    .orderBy('decided_at')
    .limit(20)
    .execute();
  return [
    ...section('message-reports', toDecide, ({ due_at }) => due_at),
    ...section('report-decisions', decided, () => null),
  ];
}

function section(
  key: 'message-reports' | 'report-decisions',
  rows: readonly ReportRow[],
  dueOf: (row: ReportRow) => string | null,
): QueueSection[] {
  if (rows.length === 0) return [];
  const items = rows.slice(0, 8).map((row) => ({
    id: row.id,
    title: row.settled_reason ?? row.reason ?? row.author_name,
    from: row.decided_at ? null : row.author_organisation_name,
    href: `/moderation/reports/${row.id}`,
    at: row.settled_at ?? row.decided_at ?? row.made_at,
    due: dueOf(row),
  }));
  return [{ key, count: rows.length, items }];
}
