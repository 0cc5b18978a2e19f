import { sql } from 'kysely';
import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from './access.ts';
import type { ContributionRow, YearOfContributions } from './view.ts';

/** Uniformed personnel of each year, women and men apart. */
export async function yearsOfContributions(ask: Ask, missionId: MissionId): Promise<YearOfContributions[]> {
  return ask.read
    .selectFrom('contribution')
    .select((eb) => [
      'year',
      sql<number>`coalesce(sum(case when sex = 'f' then personnel else 0 end), 0)`.as('women'),
      sql<number>`coalesce(sum(case when sex = 'm' then personnel else 0 end), 0)`.as('men'),
      eb.fn.count<number>('country_key').distinct().as('countries'),
    ])
    .where('mission_id', '=', missionId)
    .groupBy('year')
    .orderBy('year')
    .execute();
}

/** The whole table: every country and year, the latest year first. */
export async function contributions(
  ask: Ask,
  { mission: slug }: { mission: string },
): Promise<{ mission: { slug: string; acronym: string }; rows: ContributionRow[] }> {
  const mission = await loadMission(ask, slug);
  const rows = await ask.read
    .selectFrom('contribution')
    .select([
      'country_name as country',
      'year',
      sql<number>`coalesce(sum(case when sex = 'f' then personnel else 0 end), 0)`.as('women'),
      sql<number>`coalesce(sum(case when sex = 'm' then personnel else 0 end), 0)`.as('men'),
    ])
    .where('mission_id', '=', mission.id)
    .groupBy(['country_name', 'country_key', 'year'])
    .orderBy('year', 'desc')
    .orderBy('country_key')
    .execute();
  return { mission: { slug: mission.slug, acronym: mission.acronym }, rows };
}
