import { undecidedStates } from '#domain/moderation/lifecycle.ts';
import { changeShown, findMessage, keepRemoved, makeTombstone } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import type { ReportRow } from './report-access.ts';

/**
 * The message becomes a tombstone with the reason; where its author deleted it meanwhile, it is one already. What a
 * moderator had removed stays so by the decision.
 */
export async function takeAway(act: ActorsAct, report: ReportRow, reason: string): Promise<void> {
  const message = await findMessage(act, report.message_id);
  if (!message || message.removed_by === message.person_id) return;
  if (message.state === 'removed') await keepRemoved(act, message.id, report.id);
  else await makeTombstone(act, message, { personId: act.actor.personId, reason, reportId: report.id });
}

/** A message that was hidden is shown again, unless another report of it still waits. */
export async function unhide(act: ActorsAct, report: ReportRow): Promise<void> {
  const message = await findMessage(act, report.message_id);
  if (message?.state !== 'held') return;
  const waiting = await act.tx
    .selectFrom('message_report')
    .select('id')
    .where('message_id', '=', report.message_id)
    .where('id', '!=', report.id)
    .where('state', 'in', undecidedStates)
    .where('rule', '=', 'danger')
    .limit(1)
    .executeTakeFirst();
  if (!waiting) await changeShown(act, message, 'message.shown');
}

/** What a decision took away comes back, unless another one stands; what its author deleted stays deleted. */
export async function giveBack(act: ActorsAct, report: ReportRow): Promise<void> {
  const message = await findMessage(act, report.message_id);
  if (message?.state !== 'removed' || message.removed_by === message.person_id || message.erased_at) return;
  const other = await act.tx
    .selectFrom('message_report')
    .select('id')
    .where('message_id', '=', report.message_id)
    .where('id', '!=', report.id)
    .where((eb) =>
      eb.or([
        eb.and([eb('outcome', '=', 'upheld'), eb('settled_outcome', 'is distinct from', 'overturned')]),
        eb.and([eb('outcome', '=', 'dismissed'), eb('settled_outcome', '=', 'overturned')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (other) await keepRemoved(act, message.id, other.id);
  else await changeShown(act, message, 'message.restored');
}
