import { PortalError } from '#domain/core/errors.ts';
import { type ChannelId, DAY_MS, HOUR_MS, later } from '#domain/core/id.ts';
import { undecidedStates } from '#domain/moderation/lifecycle.ts';
import { talkRules } from '#domain/moderation/rules.ts';
import type { Ask } from '../core/act.ts';
import { moderated } from './desk.ts';
import type { ReportRow } from './report-access.ts';
import type { ModerationFigures } from './view.ts';

const NOBODY = '' as ChannelId;

/** What moderation came to in the last days, in the channels that the asker moderates. Numbers only: no person, no text. */
export async function moderationFigures(ask: Ask, { days }: { days: number }): Promise<ModerationFigures> {
  const { actor, read, now } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const channels = await moderated(ask, actor);
  if (channels.length === 0) throw new PortalError('not_found');
  const here = [NOBODY, ...channels.map(({ id }) => id)];
  const since = later(now, -days * DAY_MS);
  const reports = await read
    .selectFrom('message_report')
    .select(['rule', 'state', 'outcome', 'settled_outcome', 'made_at', 'decided_at', 'appealed_at', 'due_at'])
    .where('channel_id', 'in', here)
    .where('made_at', '>=', since)
    .execute();
  const held = await read
    .selectFrom('held_message')
    .select(['state', ({ fn }) => fn.countAll<number>().as('times')])
    .where('channel_id', 'in', here)
    .where('written_at', '>=', since)
    .groupBy('state')
    .execute();
  const { mutes } = await read
    .selectFrom('sanction')
    .select(({ fn }) => fn.countAll<number>().as('mutes'))
    .where('channel_id', 'in', here)
    .where('starts_at', '>=', since)
    .executeTakeFirstOrThrow();
  return {
    days,
    ...ofReports(reports, now),
    released: timesOf(held, 'released'),
    declined: timesOf(held, 'declined'),
    mutes: Number(mutes),
  };
}

type Counted = Pick<
  ReportRow,
  'rule' | 'state' | 'outcome' | 'settled_outcome' | 'made_at' | 'decided_at' | 'appealed_at' | 'due_at'
>;

function ofReports(reports: readonly Counted[], now: string) {
  const count = (fits: (report: Counted) => boolean) => reports.filter(fits).length;
  const hours = reports.flatMap(({ made_at, decided_at }) =>
    decided_at ? [(Date.parse(decided_at) - Date.parse(made_at)) / HOUR_MS] : [],
  );
  return {
    reports: reports.length,
    byRule: talkRules.map((rule) => ({ rule, reports: count((report) => report.rule === rule) })),
    upheld: count(({ outcome }) => outcome === 'upheld'),
    dismissed: count(({ outcome }) => outcome === 'dismissed'),
    overdue: count(({ state, due_at }) => undecidedStates.includes(state) && due_at < now),
    appealed: count(({ appealed_at }) => appealed_at !== null),
    overturned: count(({ settled_outcome }) => settled_outcome === 'overturned'),
    hoursToDecision: median(hours),
  };
}

const timesOf = (rows: readonly { state: string; times: number }[], state: string) =>
  Number(rows.find((row) => row.state === state)?.times ?? 0);

/** The middle one of some hours, to a tenth; null of none. */
function median(hours: readonly number[]): number | null {
  const sorted = hours.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle * 10) / 10;
}
