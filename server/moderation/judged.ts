import type { Tlp } from '#domain/channels/kinds.ts';
import { isModerator } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadHeld } from './load-held.ts';
import { loadReport } from './report-access.ts';

/**
 * The label of a message that a moderator decides on, or decided on, for those who see it there: while it is held,
 * its author and who moderates; once it was reported, whoever sees the report. Raises `not_found` for everybody else.
 */
export async function judgedTlp(ask: Ask, messageId: MessageId): Promise<Tlp> {
  const held = await findSeenHeld(ask, messageId);
  if (held) return held;
  const reports = await ask.read
    .selectFrom('message_report')
    .select(['id', 'tlp'])
    .where('message_id', '=', messageId)
    .execute();
  for (const { id, tlp } of reports) {
    const report = await loadReport(ask, id).catch(orNothing);
    if (report) return tlp;
  }
  throw new PortalError('not_found');
}

async function findSeenHeld(ask: Ask, messageId: MessageId): Promise<Tlp | null> {
  const held = await loadHeld(ask, messageId).catch(orNothing);
  if (!held) return null;
  const { facts, channel, tlp } = held;
  const isOwn = facts.personId === ask.actor?.personId && ['held', 'declined'].includes(facts.state);
  const decides = facts.state === 'held' && isModerator(ask.actor, channel.facts);
  return isOwn || decides ? tlp : null;
}

function orNothing(error: unknown): null {
  if (error instanceof PortalError) return null;
  throw error;
}
