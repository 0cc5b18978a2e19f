import { speaksFor } from '#domain/core/actor.ts';
import type { OrganisationId } from '#domain/core/id.ts';
import type { JoinDirection, JoinState } from '#domain/initiatives/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { QueueItem, QueueSection } from '../core/queue.ts';

const SHOWN = 10;

/** Proposals to decide, drafts that came back, requests and invitations to answer. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor) return [];
  const own = actor.organisation?.id;
  const speaks = own !== undefined && speaksFor(actor, own) ? own : undefined;
  return [
    section('initiatives-proposed', await proposedOf(ask)),
    section('initiatives-returned', speaks ? await returnedTo(ask, speaks) : []),
    section('join-requests', speaks ? await joinsToAnswer(ask, speaks) : []),
    section(
      'invitations',
      speaks ? await joinsOf(ask, 'join_request.organisation_id', speaks, 'invitation', 'requested') : [],
    ),
  ].filter((each) => each.count > 0);
}

const section = (key: QueueSection['key'], all: readonly QueueItem[]): QueueSection => ({
  key,
  items: all.slice(0, SHOWN),
  count: all.length,
});

/** Proposals in the missions this person coordinates, but for those of organisations they belong to. */
async function proposedOf(ask: Ask): Promise<QueueItem[]> {
  const { actor } = ask;
  if (!actor || (actor.coordinates !== 'all' && actor.coordinates.length === 0)) return [];
  const missions = actor.coordinates;
  const rows = await initiatives(ask)
    .where('initiative.state', '=', 'proposed')
    .$if(missions !== 'all', (query) => query.where('initiative.mission_id', 'in', missions as never))
    .where('initiative.lead_organisation_id', 'not in', (eb) =>
      eb
        .selectFrom('membership')
        .select('membership.organisation_id')
        .where('membership.person_id', '=', actor.personId)
        .where('membership.ended_at', 'is', null),
    )
    .orderBy('initiative.proposed_at')
    .execute();
  return rows.map((row) => itemOf(row, row.lead, row.proposed_at ?? ask.now));
}

async function returnedTo(ask: Ask, organisationId: OrganisationId): Promise<QueueItem[]> {
  const rows = await initiatives(ask)
    .where('initiative.state', '=', 'returned')
    .where('initiative.lead_organisation_id', '=', organisationId)
    .orderBy('initiative.proposed_at')
    .execute();
  return rows.map((row) => itemOf(row, null, row.proposed_at ?? ask.now));
}

const initiatives = (ask: Ask) =>
  ask.read
    .selectFrom('initiative')
    .innerJoin('organisation', 'organisation.id', 'initiative.lead_organisation_id')
    .select(['initiative.id', 'initiative.title', 'initiative.proposed_at', 'organisation.name as lead'])
    .limit(200);

const itemOf = (row: { id: string; title: string }, from: string | null, at: string): QueueItem => ({
  id: row.id,
  title: row.title,
  from,
  href: `/initiatives/${row.id}`,
  at,
  due: null,
});

/** Requests to the initiatives one leads, and what came back countered to whoever asked. */
async function joinsToAnswer(ask: Ask, own: OrganisationId): Promise<QueueItem[]> {
  const asLead = 'initiative.lead_organisation_id';
  return [
    ...(await joinsOf(ask, asLead, own, 'request', 'requested')),
    ...(await joinsOf(ask, asLead, own, 'invitation', 'countered')),
    ...(await joinsOf(ask, 'join_request.organisation_id', own, 'request', 'countered')),
  ];
}

async function joinsOf(
  ask: Ask,
  side: 'initiative.lead_organisation_id' | 'join_request.organisation_id',
  own: OrganisationId,
  direction: JoinDirection,
  state: JoinState,
): Promise<QueueItem[]> {
  const rows = await ask.read
    .selectFrom('join_request')
    .innerJoin('initiative', 'initiative.id', 'join_request.initiative_id')
    .innerJoin('organisation as joining', 'joining.id', 'join_request.organisation_id')
    .innerJoin('organisation as leading', 'leading.id', 'initiative.lead_organisation_id')
    .select([
      'join_request.id',
      'join_request.moved_at',
      'initiative.id as initiativeId',
      'initiative.title',
      'joining.name as joiner',
      'leading.name as lead',
    ])
    .where(side, '=', own)
    .where('join_request.direction', '=', direction)
    .where('join_request.state', '=', state)
    .orderBy('join_request.moved_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    from: side === 'join_request.organisation_id' ? row.lead : row.joiner,
    href: `/initiatives/${row.initiativeId}#join-${row.id}`,
    at: row.moved_at,
    due: null,
  }));
}
