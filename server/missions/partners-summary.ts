import type { MissionId } from '#domain/core/id.ts';
import { carriesCommitments } from '#domain/organisations/policy.ts';
import type { Ask } from '../core/act.ts';
import { verificationsOf } from '../organisations/access.ts';
import type { PartnersSummary } from './view.ts';

/** How many organisations take part, how many of them are verified today, and of which kinds they are. */
export async function partnersSummary(ask: Ask, missionId: MissionId): Promise<PartnersSummary> {
  const rows = await ask.read
    .selectFrom('mission_participant')
    .innerJoin('organisation', 'organisation.id', 'mission_participant.organisation_id')
    .select(['organisation.id', 'organisation.kind'])
    .where('mission_participant.mission_id', '=', missionId)
    .execute();
  const states = await verificationsOf(
    ask.read,
    rows.map(({ id }) => id),
    ask.now,
  );
  const kinds = new Map<(typeof rows)[number]['kind'], number>();
  for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    count: rows.length,
    verified: [...states.values()].filter((state) => carriesCommitments(state).allowed).length,
    kinds: [...kinds]
      .map(([kind, count]) => ({ kind, count }))
      .sort((one, other) => other.count - one.count || one.kind.localeCompare(other.kind)),
  };
}
