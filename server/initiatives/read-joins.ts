import type { JoinRequestId } from '#domain/core/id.ts';
import { mayViewJoin } from '#domain/initiatives/join-policy.ts';
import type { Ask } from '../core/act.ts';
import { joinFactsOf, type LoadedInitiative, loadJoinRequest } from './access.ts';
import type { JoinView } from './view.ts';

const joinColumns = [
  'join_request.id',
  'join_request.organisation_id',
  'organisation.name',
  'join_request.direction',
  'join_request.state',
  'join_request.brings',
  'join_request.message',
  'join_request.counter',
  'join_request.answer',
  'join_request.iati_role as iatiRole',
  'join_request.moved_at as at',
] as const;

const joins = (ask: Ask) =>
  ask.read
    .selectFrom('join_request')
    .innerJoin('organisation', 'organisation.id', 'join_request.organisation_id')
    .select(joinColumns);

type Row = Awaited<ReturnType<ReturnType<typeof joins>['executeTakeFirstOrThrow']>>;

/** Requests and invitations: all of them for who sees the inside, one's own for everybody else. */
export async function joinsOf(ask: Ask, initiative: LoadedInitiative, inside: boolean): Promise<JoinView[]> {
  const own = ask.actor?.organisation?.id;
  if (!inside && !own) return [];
  const rows = await joins(ask)
    .where('join_request.initiative_id', '=', initiative.id)
    .$if(!inside && own !== undefined, (query) =>
      query.where('join_request.organisation_id', '=', own as never),
    )
    .orderBy('join_request.closed_at')
    .orderBy('join_request.moved_at', 'desc')
    .limit(60)
    .execute();
  const views = await Promise.all(rows.map((row) => viewOf(ask, initiative, row)));
  return views.filter((view) => mayViewJoin(ask.actor, initiative.facts, view.facts).allowed);
}

async function viewOf(ask: Ask, initiative: LoadedInitiative, row: Row): Promise<JoinView> {
  const { organisation_id, name, ...view } = row;
  const facts = await joinFactsOf(ask, initiative.facts, row);
  return { ...view, organisation: { id: organisation_id, name }, facts };
}

/** One request or invitation by itself, for the notice that leads to it. */
export async function join(ask: Ask, { id }: { id: string }): Promise<JoinView & { initiativeId: string }> {
  const loaded = await loadJoinRequest(ask, id as JoinRequestId);
  const row = await joins(ask).where('join_request.id', '=', loaded.id).executeTakeFirstOrThrow();
  return { ...(await viewOf(ask, loaded.initiative, row)), initiativeId: loaded.initiative.id };
}
