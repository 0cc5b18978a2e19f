import { permit } from '#domain/core/decision.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { mayExportChannel } from '#domain/moderation/keeping.ts';
import { loadChannel } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { KeepingView } from './view.ts';

const MOST_RUNS = 20;

/** How long talk is kept in a channel, what stands over that, and what was erased for it; for its moderators. */
export async function channelKeeping(ask: Ask, { channelId }: { channelId: string }): Promise<KeepingView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  permit(mayExportChannel(ask.actor, channel.facts));
  const holds = await ask.read
    .selectFrom('legal_hold')
    .innerJoin('person', 'person.id', 'legal_hold.placed_by')
    .select(['legal_hold.id', 'reason', 'placed_at as at', 'lifted_at as liftedAt', 'person.name as by'])
    .where('channel_id', '=', channel.id)
    .orderBy('placed_at', 'desc')
    .limit(MOST_RUNS)
    .execute();
  const runs = await ask.read
    .selectFrom('retention_run')
    .select(['at', 'messages', 'removed', 'files', 'kept'])
    .where('channel_id', '=', channel.id)
    .orderBy('at', 'desc')
    .limit(MOST_RUNS)
    .execute();
  return { days: channel.retain_days ?? 0, holds, runs };
}
