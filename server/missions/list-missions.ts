import { fold, searchWords } from '#domain/core/fold.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { MissionItem } from './view.ts';

/** Missions as lists show them. */
export function missionItems(ask: Ask) {
  return ask.read.selectFrom('mission').select((eb) => [
    'id',
    'slug',
    'acronym',
    'name',
    'area',
    'state',
    'started_on as startedOn',
    'ended_on as endedOn',
    'mandate_expires_on as mandateExpiresOn',
    eb
      .selectFrom('mission_participant')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('mission_participant.mission_id', '=', 'mission.id')
      .as('partners'),
    eb
      .selectFrom('initiative')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('initiative.mission_id', '=', 'mission.id')
      .where('initiative.state', 'in', publicStates)
      .as('initiatives'),
  ]);
}

/** All missions: those under way first, by acronym; narrowed by words and state. */
export async function listMissions(
  ask: Ask,
  { words = '', state }: { words?: string; state?: string } = {},
): Promise<MissionItem[]> {
  const rows = (await missionItems(ask).orderBy('acronym').execute()) as MissionItem[];
  const wanted = searchWords(words);
  // Some dozens at the most: folded here, so that accents do not matter on either database.
  return rows
    .filter((row) => !state || row.state === state)
    .filter((row) => {
      const text = fold(`${row.acronym} ${row.name} ${row.area}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
}
