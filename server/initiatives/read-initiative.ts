import type { InitiativeId } from '#domain/core/id.ts';
import { initiativeStream } from '#domain/core/streams.ts';
import { coarsen } from '#domain/initiatives/places.ts';
import { mayInvite, mayViewInside } from '#domain/initiatives/policy.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { verificationsOf } from '../organisations/access.ts';
import { type LoadedInitiative, loadInitiative } from './access.ts';
import { partnerChoices } from './partner-choices.ts';
import { indicatorsOf } from './read-indicators.ts';
import { joinsOf } from './read-joins.ts';
import { needsOf } from './read-needs.ts';
import type {
  HistoryEntry,
  InitiativeView,
  MilestoneView,
  PartnerView,
  PlaceView,
  ReviewView,
} from './view.ts';

/** One initiative: what is public of it, and for its partners and the coordinators what is inside. */
export async function initiative(ask: Ask, { id }: { id: string }): Promise<InitiativeView> {
  const loaded = await loadInitiative(ask, id as InitiativeId);
  const { facts } = loaded;
  const inside = mayViewInside(ask.actor, facts).allowed;
  const partners = await partnersOf(ask, loaded.id);
  const lead = partners.find((partner) => partner.id === loaded.lead_organisation_id);
  return {
    id: loaded.id,
    version: loaded.version,
    title: loaded.title,
    summary: loaded.summary,
    language: loaded.language,
    theme: loaded.theme,
    state: loaded.state,
    source: loaded.source,
    startsOn: loaded.starts_on,
    endsOn: loaded.ends_on,
    mission: { id: loaded.mission_id, slug: loaded.mission_slug, acronym: loaded.mission_acronym },
    task: await taskOf(ask, loaded),
    lead: { id: loaded.lead_organisation_id, name: lead?.name ?? '' },
    facts,
    partners,
    places: await placesOf(ask, loaded.id, inside),
    milestones: await milestonesOf(ask, loaded.id),
    needs: await needsOf(ask, loaded.id, inside),
    indicators: await indicatorsOf(ask, loaded.id),
    inside,
    joins: await joinsOf(ask, loaded, inside),
    reviews: inside ? await reviewsOf(ask, loaded.id) : [],
    history: await historyOf(ask, loaded.id, inside),
    invitable: mayInvite(ask.actor, facts).allowed ? await invitable(ask, loaded) : [],
    ...(await liveOf(ask, loaded.id)),
  };
}

async function taskOf(ask: Ask, { task_id: taskId }: LoadedInitiative): Promise<InitiativeView['task']> {
  if (!taskId) return null;
  return ask.read
    .selectFrom('mandate_task')
    .select(['code', 'title', 'dropped_on as droppedOn'])
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
}

async function partnersOf(ask: Ask, id: InitiativeId): Promise<PartnerView[]> {
  const rows = await ask.read
    .selectFrom('partnership')
    .innerJoin('organisation', 'organisation.id', 'partnership.organisation_id')
    .select([
      'organisation.id',
      'organisation.name',
      'partnership.role',
      'partnership.iati_role as iatiRole',
      'partnership.since',
    ])
    .where('initiative_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('organisation.name_key')
    .execute();
  const states = await verificationsOf(
    ask.read,
    rows.map((row) => row.id),
    ask.now,
  );
  return rows
    .map((row) => ({ ...row, verification: states.get(row.id) ?? ('draft' as const) }))
    .sort((one, other) => Number(other.role === 'lead') - Number(one.role === 'lead'));
}

/** Who sees the inside gets exact positions; everybody else the middle of a wide cell. */
async function placesOf(ask: Ask, id: InitiativeId, inside: boolean): Promise<PlaceView[]> {
  const rows = await placeRows(ask, id);
  return rows.map(({ precise, ...place }) => {
    const { latitude, longitude } = place;
    const coarse = precise === 1 && !inside && latitude !== null && longitude !== null;
    return coarse ? { ...place, ...coarsen({ latitude, longitude }), coarse } : { ...place, coarse: false };
  });
}

export function placeRows(ask: Ask, id: InitiativeId) {
  return ask.read
    .selectFrom('initiative_place')
    .select([
      'name',
      'country',
      'admin1',
      'pcode',
      'pcode_edition as pcodeEdition',
      'latitude',
      'longitude',
      'precise',
    ])
    .where('initiative_id', '=', id)
    .orderBy('position')
    .execute();
}

export function milestonesOf(ask: Ask, id: InitiativeId): Promise<MilestoneView[]> {
  return ask.read
    .selectFrom('milestone')
    .select(['id', 'title', 'due_on as dueOn', 'reached_on as reachedOn'])
    .where('initiative_id', '=', id)
    .orderBy('position')
    .execute();
}

export async function reviewsOf(ask: Ask, id: InitiativeId): Promise<ReviewView[]> {
  return ask.read
    .selectFrom('initiative_review')
    .innerJoin('person', 'person.id', 'initiative_review.person_id')
    .select([
      'initiative_review.action',
      'initiative_review.comments',
      'person.name as by',
      'initiative_review.at',
    ])
    .where('initiative_id', '=', id)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}

/** What outsiders may know to have happened. */
const publicTypes = [
  'initiative.reported',
  'initiative.approved',
  'initiative.started',
  'initiative.suspended',
  'initiative.resumed',
  'initiative.completed',
  'initiative.closed',
  'initiative.cancelled',
  'milestone.reached',
  'partnership.began',
];
const insideTypes = [
  ...publicTypes,
  'initiative.drafted',
  'initiative.edited',
  'initiative.proposed',
  'initiative.returned',
];

function historyOf(ask: Ask, id: InitiativeId, inside: boolean): Promise<HistoryEntry[]> {
  return ask.read
    .selectFrom('event')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select(['event.id', 'event.type', 'event.at', 'organisation.name as by'])
    .where('stream', '=', initiativeStream(id))
    .where('type', 'in', inside ? insideTypes : publicTypes)
    .orderBy('seq', 'desc')
    .limit(30)
    .execute() as Promise<HistoryEntry[]>;
}

async function invitable(ask: Ask, { mission_id, facts }: LoadedInitiative) {
  const choices = await partnerChoices(ask, mission_id);
  return choices.filter((choice) => !facts.partnerIds.includes(choice.id));
}

async function liveOf(ask: Ask, id: InitiativeId): Promise<{ seq: number; hasChannel: boolean }> {
  const seq = await lastSeq(ask.read, initiativeStream(id));
  const own = ask.actor?.organisation?.id;
  const seat = own
    ? await ask.read
        .selectFrom('channel_seat')
        .innerJoin('channel', 'channel.id', 'channel_seat.channel_id')
        .select('channel.id')
        .where('channel.initiative_id', '=', id)
        .where('channel_seat.person_id', '=', ask.actor?.personId ?? ('' as never))
        .where('channel_seat.organisation_id', '=', own)
        .where('channel_seat.left_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  return { seq, hasChannel: seat !== undefined };
}
