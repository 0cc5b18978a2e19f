import { searchWords } from '#domain/core/fold.ts';
import type { Ask } from '../core/act.ts';
import { findChannels, findInitiatives, findMissions, findOrganisations } from './find-places.ts';
import { findNeeds, findOffers, findTasks } from './find-resources.ts';
import type { Found } from './view.ts';

const MOST_OF_A_KIND = 20;
const finders = [
  findMissions,
  findInitiatives,
  findOrganisations,
  findNeeds,
  findOffers,
  findTasks,
  findChannels,
];

/** Everything that has all the words and that the asker may see, kind by kind; `most` of each. */
export async function find(
  ask: Ask,
  { words, most = MOST_OF_A_KIND }: { words: string; most?: number },
): Promise<readonly Found[]> {
  const wanted = searchWords(words);
  if (wanted.length === 0) return [];
  const found: Found[] = [];
  for (const finder of finders) found.push(...(await finder(ask, wanted, Math.min(most, MOST_OF_A_KIND))));
  return found;
}
