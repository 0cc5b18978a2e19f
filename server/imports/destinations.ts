import type { Reader, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { Destination } from '#domain/imports/plan.ts';
import { alpha3Of } from '#domain/missions/countries.ts';
import { nameKey } from '#domain/organisations/names.ts';

interface MissionChoice {
  readonly id: MissionId;
  readonly acronym: string;
  readonly countries: readonly string[];
  readonly closed: boolean;
}

/** Every mission, closed ones too: sheets tell of past years. */
export async function missionChoices(read: Reader | Tx): Promise<MissionChoice[]> {
  const rows = await read
    .selectFrom('mission')
    .select(['id', 'acronym', 'countries', 'state'])
    .orderBy('acronym')
    .execute();
  return rows.map(({ id, acronym, countries, state }) => ({
    id,
    acronym,
    countries: fromJson(countries),
    closed: state === 'closed',
  }));
}

/** The words of a sheet that stand for missions, each once, as first written. */
export function wordsOf(words: Iterable<string>): string[] {
  const first = new Map<string, string>();
  for (const word of words) {
    const key = nameKey(word);
    if (key !== '' && !first.has(key)) first.set(key, word);
  }
  return [...first.values()];
}

/** The mission a word names, by its acronym; or the one in that country, where there is one only. */
export function missionFor(word: string, missions: readonly MissionChoice[]): MissionId | null {
  const acronym = word.trim().toUpperCase();
  const named = missions.find((mission) => mission.acronym === acronym);
  if (named) return named.id;
  const country = alpha3Of(word);
  if (!country) return null;
  const inCountry = missions.filter((mission) => mission.countries.includes(country));
  const open = inCountry.filter((mission) => !mission.closed);
  const candidates = open.length > 0 ? open : inCountry;
  return candidates.length === 1 ? (candidates[0]?.id ?? null) : null;
}

/** What was chosen for each word, and what the portal proposes for words about which nothing was chosen. */
export function destinationsOf(
  words: readonly string[],
  chosen: readonly Destination[],
  missions: readonly MissionChoice[],
): Destination[] {
  const byWord = new Map(chosen.map((destination) => [nameKey(destination.word), destination.missionId]));
  return words.map((word) => {
    const choice = byWord.get(nameKey(word));
    return { word, missionId: choice === undefined ? missionFor(word, missions) : choice };
  });
}
