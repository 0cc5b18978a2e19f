import { fromJson } from '#db/schema/core.ts';
import { dateOf } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from './access.ts';
import { countriesOf, yearsOfContributions } from './contributions.ts';
import { resolutionsOf } from './mandate.ts';
import { placesOf } from './places.ts';

/** What draws is large, and loaded with the first picture that somebody asks for. */
const drawing = {
  contributions: () => import('../pictures/contributions.ts'),
  mandate: () => import('../pictures/mandate.ts'),
  maps: () => import('../pictures/map.ts'),
};

interface Picture {
  readonly mission: string;
  readonly language: Language;
}

/** Uniformed personnel of a mission by year and sex, as a picture in the asker's language. */
export async function contributionsPicture(ask: Ask, { mission: slug, language }: Picture): Promise<string> {
  const mission = await loadMission(ask, slug);
  const { contributionsByYear } = await drawing.contributions();
  return contributionsByYear(await yearsOfContributions(ask, mission.id), language);
}

const COUNTRIES = 15;

/** The countries that sent most in one year, women and men apart. */
export async function countriesPicture(
  ask: Ask,
  { mission: slug, language, year }: Picture & { year: number },
): Promise<string> {
  const mission = await loadMission(ask, slug);
  const countries = await countriesOf(ask, mission.id, year);
  const { contributionsByCountry } = await drawing.contributions();
  return contributionsByCountry(countries.slice(0, COUNTRIES), language);
}

/** A mission's mandate in time: its beginning, today, its expiry. */
export async function mandatePicture(ask: Ask, { mission: slug, language }: Picture): Promise<string> {
  const mission = await loadMission(ask, slug);
  const { mandateLine } = await drawing.mandate();
  return mandateLine(
    {
      startedOn: mission.started_on,
      endedOn: mission.ended_on,
      expiresOn: mission.mandate_expires_on,
      today: dateOf(ask.now),
      resolutions: await resolutionsOf(ask, mission.id),
    },
    language,
  );
}

const NAMED = 14;

/** A mission's countries with the places of work, and for who takes part those of needs; the largest are named. */
export async function missionPicture(ask: Ask, { mission: slug }: { mission: string }): Promise<string> {
  const mission = await loadMission(ask, slug);
  const places = await placesOf(ask, mission);
  const centre = { latitude: mission.latitude, longitude: mission.longitude };
  const dots = places.map(({ latitude, longitude, name, initiatives }, at) => ({
    latitude,
    longitude,
    label: at < NAMED ? name : '',
    quiet: initiatives === 0,
  }));
  const squares = places
    .filter(({ needs }) => needs > 0)
    .map(({ latitude, longitude }) => ({ latitude, longitude, shape: 'square' as const }));
  const { missionMap } = await drawing.maps();
  return missionMap(mission.countries, centre, [...dots, ...squares]);
}

/** The world with the missions that are not closed. */
export async function worldPicture(ask: Ask): Promise<string> {
  const rows = await ask.read
    .selectFrom('mission')
    .select(['acronym', 'latitude', 'longitude', 'countries'])
    .where('state', '!=', 'closed')
    .execute();
  const areas = rows.flatMap(({ countries }) => fromJson(countries));
  const { worldMap } = await drawing.maps();
  return worldMap(
    areas,
    rows.map(({ acronym, latitude, longitude }) => ({ label: acronym, latitude, longitude })),
  );
}
