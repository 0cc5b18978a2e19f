import { fromJson } from '#db/schema/core.ts';
import type { Language } from '#domain/core/schema.ts';
import type { Ask } from '../core/act.ts';
import { contributionsByYear } from '../pictures/contributions.ts';
import { worldMap } from '../pictures/map.ts';
import { loadMission } from './access.ts';
import { yearsOfContributions } from './contributions.ts';

/** Uniformed personnel of a mission by year and sex, as a picture in the asker's language. */
export async function contributionsPicture(
  ask: Ask,
  { mission: slug, language }: { mission: string; language: Language },
): Promise<string> {
  const mission = await loadMission(ask, slug);
  return contributionsByYear(await yearsOfContributions(ask, mission.id), language);
}

/** The world with the missions that are not closed. */
export async function worldPicture(ask: Ask): Promise<string> {
  const rows = await ask.read
    .selectFrom('mission')
    .select(['acronym', 'latitude', 'longitude', 'countries'])
    .where('state', '!=', 'closed')
    .execute();
  const areas = rows.flatMap(({ countries }) => fromJson(countries));
  return worldMap(
    areas,
    rows.map(({ acronym, latitude, longitude }) => ({ label: acronym, latitude, longitude })),
  );
}
