import type { Reader, Tx } from '#db/database.ts';
import { trailReach } from '#domain/accounts/policy.ts';
import type { AuditFilter } from '#domain/accounts/schema.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type CalendarDate, DAY_MS, type Instant, later } from '#domain/core/id.ts';
import type { TrailRow } from './view.ts';

/** A place in the trail: the instant and the id of the last row read. */
export interface TrailPlace {
  readonly at: string;
  readonly id: string;
}

const dayStart = (day: CalendarDate) => `${day}T00:00:00.000Z` as Instant;

/** The part of the trail that the asker may read and asked for, the latest first. */
export async function readTrail(
  read: Reader | Tx,
  actor: Visitor,
  filter: AuditFilter,
  { after, limit }: { after: TrailPlace | null; limit: number },
): Promise<TrailRow[]> {
  let query = withNames(visible(read, actor));
  if (filter.person) query = query.where('event.person_id', '=', filter.person);
  if (filter.organisation) query = query.where('event.organisation_id', '=', filter.organisation);
  if (filter.mission) query = query.where('event.mission_id', '=', filter.mission);
  if (filter.type) query = query.where('event.type', '=', filter.type);
  if (filter.from) query = query.where('event.at', '>=', dayStart(filter.from));
  if (filter.to) query = query.where('event.at', '<', later(dayStart(filter.to), DAY_MS));
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('event.at', '<', after.at as Instant),
        eb.and([eb('event.at', '=', after.at as Instant), eb('event.id', '<', after.id)]),
      ]),
    );
  }
  const rows = await query.orderBy('event.at', 'desc').orderBy('event.id', 'desc').limit(limit).execute();
  return rows.map(shown);
}

/** One row for each act, of the missions and the rest that the asker may read. */
function visible(read: Reader | Tx, actor: Visitor) {
  const reach = trailReach(actor);
  if (!reach) throw new PortalError(actor ? 'not_found' : 'not_signed_in');
  const { missions, unassigned } = reach;
  const all = read.selectFrom('event').where('event.is_primary', '=', 1);
  if (missions === 'all') return all;
  return all.where((eb) =>
    eb.or([
      ...(missions.length > 0 ? [eb('event.mission_id', 'in', missions)] : []),
      ...(unassigned ? [eb('event.mission_id', 'is', null)] : []),
    ]),
  );
}

function withNames(query: ReturnType<typeof visible>) {
  return query
    .leftJoin('person', 'person.id', 'event.person_id')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .leftJoin('mission', 'mission.id', 'event.mission_id')
    .select(['event.id', 'event.at', 'event.type', 'event.command', 'event.via', 'event.subject'])
    .select(['event.person_id', 'event.organisation_id', 'event.mission_id'])
    .select(['person.name as person', 'organisation.name as organisation', 'mission.acronym as mission']);
}

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

function shown(row: Row): TrailRow {
  const { person_id, organisation_id, mission_id, person, organisation, mission, ...act } = row;
  return {
    ...act,
    person: named(person_id, person),
    organisation: named(organisation_id, organisation),
    mission: named(mission_id, mission),
  };
}

function named(id: string | null, name: string | null) {
  return id === null || name === null ? null : { id, name };
}
