import { permit } from '#domain/core/decision.ts';
import { searchWords } from '#domain/core/fold.ts';
import type { MissionId } from '#domain/core/id.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import type { Ask } from '../core/act.ts';
import { organisationsVisibleTo, verificationsOf } from '../organisations/access.ts';
import { loadMission } from './access.ts';
import type { CandidateView } from './view.ts';

const MOST = 20;

/** Organisations by their names, for a coordinator who lets one take part; first those that asked to. */
export async function findOrganisations(
  ask: Ask,
  { mission: slug, words }: { mission: string; words: string },
): Promise<CandidateView[]> {
  const mission = await loadMission(ask, slug);
  permit(mayCoordinate(ask.actor, mission.id));
  const wanted = searchWords(words);
  let query = candidates(ask, mission.id);
  for (const word of wanted) query = query.where('organisation.search_key', 'like', `%${word}%`);
  if (wanted.length === 0) {
    query = query.where('interest.mission_id', 'is not', null).where('participant.since', 'is', null);
  }
  const rows = await query.orderBy('organisation.name_key').orderBy('organisation.id').limit(MOST).execute();
  const states = await verificationsOf(
    ask.read,
    rows.map(({ id }) => id),
    ask.now,
  );
  return rows.map(({ since, ...row }) => ({
    ...row,
    verification: states.get(row.id) ?? 'draft',
    takesPart: since !== null,
  }));
}

/** The organisations the asker may see, with what binds each to the mission. */
function candidates(ask: Ask, missionId: MissionId) {
  return ask.read
    .selectFrom('organisation')
    .leftJoin('organisation_interest as interest', (join) =>
      join
        .onRef('interest.organisation_id', '=', 'organisation.id')
        .on('interest.mission_id', '=', missionId),
    )
    .leftJoin('mission_participant as participant', (join) =>
      join
        .onRef('participant.organisation_id', '=', 'organisation.id')
        .on('participant.mission_id', '=', missionId),
    )
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.acronym',
      'organisation.kind',
      'organisation.country',
      'participant.since',
    ])
    .where(organisationsVisibleTo(ask.actor) as never);
}
