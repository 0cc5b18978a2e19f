import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { initiativesVisibleTo } from '../initiatives/access.ts';
import { enterMission } from '../missions/access.ts';
import { itemViews } from './item-views.ts';
import { placesOf } from './known-places.ts';
import type { NeedChoices } from './view-needs.ts';

/** What a need of this mission can be stated for: its initiatives with the asker's organisation in them. */
export async function needChoices(ask: Ask, { mission: slug }: { mission: string }): Promise<NeedChoices> {
  const mission = await enterMission(ask, slug);
  return {
    items: await itemViews(ask),
    initiatives: await ownInitiatives(ask, mission.id),
    places: await placesOf(ask, mission.id),
    organisationId: ask.actor?.organisation?.id ?? null,
  };
}

async function ownInitiatives(ask: Ask, missionId: MissionId): Promise<NeedChoices['initiatives']> {
  const own = ask.actor?.organisation?.id;
  if (!own) return [];
  return ask.read
    .selectFrom('initiative')
    .select(['initiative.id', 'initiative.title', 'initiative.language'])
    .where('initiative.mission_id', '=', missionId)
    .where('initiative.state', 'not in', ['completed', 'closed', 'cancelled'])
    .where('initiative.id', 'in', (eb) =>
      eb
        .selectFrom('partnership')
        .select('partnership.initiative_id')
        .where('partnership.organisation_id', '=', own)
        .where('partnership.ended_at', 'is', null),
    )
    .where(initiativesVisibleTo(ask.actor))
    .orderBy('initiative.id', 'desc')
    .limit(200)
    .execute();
}
