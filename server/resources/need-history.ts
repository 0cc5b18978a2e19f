import { fromJson } from '#db/schema/core.ts';
import type { AllocationId, NeedId } from '#domain/core/id.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { NeedMoment } from './view-needs.ts';

const MOST = 60;

/** What happened to a need and to what was promised to it, the latest first. */
export async function historyOfNeed(
  ask: Ask,
  id: NeedId,
  allocations: readonly AllocationId[],
): Promise<NeedMoment[]> {
  const subjects = [`need:${id}`, ...allocations.map((allocation) => `allocation:${allocation}`)];
  const rows = await ask.read
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select(['event.id', 'event.type', 'event.at', 'event.data'])
    .select(['person.name as person', 'organisation.name as organisation'])
    .where('event.subject', 'in', subjects)
    .where('event.is_primary', '=', 1)
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ data, ...row }) => {
    const { quantity, state } = fromJson(data) as { quantity?: number; state?: NeedState };
    return { ...row, quantity: quantity ?? null, state: (row.type.startsWith('need.') && state) || null };
  });
}
