import { takesPart } from '#domain/core/actor.ts';
import { missionStream } from '#domain/core/streams.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import { saidLately } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { type LoadedMission, loadMission } from './access.ts';
import { yearsOfContributions } from './contributions.ts';
import { tasksOf, themesOf } from './coverage.ts';
import { missionItems } from './list-missions.ts';
import { resolutionsOf } from './mandate.ts';
import { needsSummary } from './needs-summary.ts';
import { partnersSummary } from './partners-summary.ts';
import { placesOf } from './places.ts';
import type { MissionItem, MissionView } from './view.ts';

const NEWEST = 5;
const SAID = 5;

/** A mission's page: what is public of it, and for who takes part what they may know besides. */
export async function overview(ask: Ask, { mission: slug }: { mission: string }): Promise<MissionView> {
  const mission = await loadMission(ask, slug);
  const entered = takesPart(ask.actor, mission.id);
  const item = await missionItems(ask).where('mission.id', '=', mission.id).executeTakeFirstOrThrow();
  return {
    ...(item as MissionItem),
    countries: mission.countries,
    latitude: mission.latitude,
    longitude: mission.longitude,
    timeZone: mission.time_zone,
    version: mission.version,
    summary: mission.summary,
    facts: { id: mission.id, state: mission.state },
    resolutions: await resolutionsOf(ask, mission.id),
    tasks: await tasksOf(ask, mission.id),
    themes: await themesOf(ask, mission.id),
    places: await placesOf(ask, mission),
    needs: await needsSummary(ask, { missionId: mission.id, entered }),
    partnersSummary: await partnersSummary(ask, mission.id),
    contributions: await yearsOfContributions(ask, mission.id),
    newest: await newestWork(ask, mission),
    said: entered ? await saidLately(ask, mission.id, SAID) : [],
    seq: entered ? await lastSeq(ask.read, missionStream(mission.id)) : 0,
    entered,
  };
}

function newestWork(ask: Ask, mission: LoadedMission) {
  return ask.read
    .selectFrom('initiative')
    .select(['id', 'title', 'language'])
    .where('mission_id', '=', mission.id)
    .where('state', 'in', publicStates)
    .orderBy('approved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute();
}
