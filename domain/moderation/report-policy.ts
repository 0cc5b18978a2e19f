import { type ChannelFacts, type MessageFacts, mayReadChannel, mayReadText } from '../channels/policy.ts';
import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import { DAY_MS, type Instant, later, type OrganisationId, type PersonId } from '../core/id.ts';
import { type ReportAction, type ReportRole, type ReportState, reportLifecycle } from './lifecycle.ts';
import { APPEAL_DAYS } from './rules.ts';

/** What decisions about a report depend on, for one asker. */
export interface ReportFacts {
  readonly state: ReportState;
  readonly reporterId: PersonId;
  readonly authorId: PersonId;
  readonly authorOrganisationId: OrganisationId;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant | null;
  /** The asker is one of those to whom it is routed. */
  readonly routed: boolean;
}

/** Who reads a message that is not their own may report it. */
export function mayReport(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayReadChannel(visitor, channel),
    message.state === 'removed' ? refused('channels.removed_already') : allowed,
    message.state === 'held' ? refused('moderation.hidden_already') : allowed,
    mayReadText(visitor, channel, message) ? allowed : hidden,
    visitor.personId === message.personId ? refused('moderation.own_message') : allowed,
  );
}

/** Nobody decides on a message of their own or of their organisation, nor on what they reported themselves. */
export function reportRoles(visitor: Visitor, report: ReportFacts): readonly ReportRole[] {
  if (!visitor) return [];
  const own = visitor.organisation?.id === report.authorOrganisationId;
  if (visitor.personId === report.authorId) return ['author'];
  if (visitor.personId === report.reporterId) return ['reporter'];
  if (!report.routed || own) return [];
  return visitor.personId === report.decidedBy ? ['decider'] : ['decider', 'reviewer'];
}

/** To everybody but those who decide and the two it is about a report is not there. */
export function maySeeReport(visitor: Visitor, report: ReportFacts): Decision {
  return reportRoles(visitor, report).length > 0 ? allowed : hidden;
}

export function mayActOnReport(visitor: Visitor, report: ReportFacts, action: ReportAction): Decision {
  const roles = reportRoles(visitor, report);
  const isOwnDecision = visitor?.personId === report.decidedBy;
  const settles = action === 'confirm' || action === 'overturn';
  return every(
    maySeeReport(visitor, report),
    settles && isOwnDecision ? refused('moderation.somebody_else') : allowed,
    reportLifecycle.may(report.state, action, roles),
  );
}

/** Whom the decision went against may appeal once, for two weeks. */
export function mayAppeal(visitor: Visitor, report: ReportFacts, now: Instant): Decision {
  const { decidedAt } = report;
  const over = decidedAt !== null && later(decidedAt, APPEAL_DAYS * DAY_MS) < now;
  return every(mayActOnReport(visitor, report, 'appeal'), over ? refused('moderation.appeal_over') : allowed);
}

/** A message is hidden while its report waits, and shown again. */
export function mayHideReported(visitor: Visitor, report: ReportFacts): Decision {
  return mayActOnReport(visitor, report, 'assign');
}
