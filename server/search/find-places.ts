import { fold } from '#domain/core/fold.ts';
import type { MissionId } from '#domain/core/id.ts';
import { readableChannels } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { initiativesVisibleTo } from '../initiatives/access.ts';
import { organisationsVisibleTo } from '../organisations/access.ts';
import type { Found } from './view.ts';

type Words = readonly string[];

const hasAll = (words: Words, ...texts: (string | null)[]) => {
  const folded = fold(texts.join(' '));
  return words.every((word) => folded.includes(word));
};

const plain = { item: null, language: null, within: null } as const;

/** Missions are public, and some dozens at the most. */
export async function findMissions(ask: Ask, words: Words, most: number): Promise<Found[]> {
  const rows = await ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym', 'name', 'area'])
    .orderBy('acronym')
    .execute();
  return rows
    .filter(({ acronym, name, area }) => hasAll(words, acronym, name, area))
    .slice(0, most)
    .map(({ id, slug, acronym, name }) => ({
      ...plain,
      kind: 'mission',
      id,
      to: `/missions/${slug}`,
      title: name,
      within: acronym,
    }));
}

export async function findInitiatives(
  ask: Ask,
  words: Words,
  most: number,
  missionId?: MissionId,
): Promise<Found[]> {
  let query = ask.read
    .selectFrom('initiative')
    .innerJoin('mission', 'mission.id', 'initiative.mission_id')
    .select(['initiative.id', 'initiative.title', 'initiative.language', 'mission.acronym'])
    .where(initiativesVisibleTo(ask.actor) as never);
  if (missionId) query = query.where('initiative.mission_id', '=', missionId);
  for (const word of words) query = query.where('initiative.search_key', 'like', `%${word}%`);
  const rows = await query.orderBy('initiative.id', 'desc').limit(most).execute();
  return rows.map(({ id, title, language, acronym }) => ({
    kind: 'initiative',
    id,
    to: `/initiatives/${id}`,
    title,
    language,
    item: null,
    within: acronym,
  }));
}

export async function findOrganisations(ask: Ask, words: Words, most: number): Promise<Found[]> {
  let query = ask.read
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name'])
    .where(organisationsVisibleTo(ask.actor));
  for (const word of words) query = query.where('organisation.search_key', 'like', `%${word}%`);
  const rows = await query.orderBy('organisation.name_key').orderBy('organisation.id').limit(most).execute();
  return rows.map(({ id, name }) => ({
    ...plain,
    kind: 'organisation',
    id,
    to: `/organisations/${id}`,
    title: name,
  }));
}

/** The channels one reads are few enough to be folded here. */
export async function findChannels(ask: Ask, words: Words, most: number): Promise<Found[]> {
  const rows = await readableChannels(ask);
  return rows
    .filter(({ name, topic, acronym }) => hasAll(words, name, topic, acronym))
    .slice(0, most)
    .map(({ id, name, acronym }) => ({
      ...plain,
      kind: 'channel',
      id,
      to: `/channels/${id}`,
      title: name,
      within: acronym,
    }));
}
