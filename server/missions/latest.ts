import type { InitiativeId, MissionId } from '#domain/core/id.ts';
import { missionStream } from '#domain/core/streams.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { MissionView } from './view.ts';

const MOST = 8;

/** What happened last in a mission: everything for who takes part, its initiatives for the public. */
export async function latestIn(
  ask: Ask,
  missionId: MissionId,
  entered: boolean,
): Promise<MissionView['latest']> {
  const events = await ask.read
    .selectFrom('event')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select(['event.id', 'event.type', 'event.at', 'event.subject', 'organisation.name'])
    .where('stream', '=', missionStream(missionId))
    .$if(!entered, (query) =>
      query.where('type', 'in', ['initiative.reported', 'mission.mandate_renewed', 'mission.state_changed']),
    )
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute();
  const titles = await titlesOf(
    ask,
    events.map((event) => event.subject),
  );
  return events.map(({ id, type, at, subject, name }) => ({
    id,
    type,
    at,
    by: name,
    href: hrefOf(subject),
    title: titles.get(subject) ?? null,
  }));
}

async function titlesOf(ask: Ask, subjects: readonly string[]): Promise<Map<string, string>> {
  const ids = subjects
    .filter((subject) => subject.startsWith('initiative:'))
    .map((subject) => subject.slice(11) as InitiativeId);
  if (ids.length === 0) return new Map();
  const rows = await ask.read
    .selectFrom('initiative')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .where('state', 'in', publicStates)
    .execute();
  return new Map(rows.map((row) => [`initiative:${row.id}`, row.title]));
}

function hrefOf(subject: string): string | null {
  const [kind, id] = subject.split(':');
  const places: Record<string, string> = {
    initiative: 'initiatives',
    need: 'needs',
    offer: 'offers',
    organisation: 'organisations',
  };
  return kind && places[kind] ? `/${places[kind]}/${id}` : null;
}
