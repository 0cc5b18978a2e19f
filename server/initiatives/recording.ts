import { PortalError } from '#domain/core/errors.ts';
import type { InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import {
  initiativeStream,
  missionStream,
  organisationStream,
  type StreamKey,
  userStream,
} from '#domain/core/streams.ts';
import type { InitiativeEvents } from '#domain/initiatives/events.ts';
import type { InitiativeAction, InitiativeState, JoinState } from '#domain/initiatives/lifecycle.ts';
import { initiativeLifecycle, initiativeMoves } from '#domain/initiatives/lifecycle.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import type { LoadedInitiative, LoadedJoinRequest } from './access.ts';

export interface Recordable {
  readonly id: InitiativeId;
  readonly mission_id: MissionId;
  readonly lead_organisation_id: OrganisationId;
  readonly proposed_at: string | null;
  readonly approved_at: string | null;
}

/**
 * Where news of an initiative is heard. The whole mission hears it once it is approved; before, a stream that
 * others hear too would tell that it exists, so its coordinators hear of a proposal on their own.
 */
export async function streamsOf(act: Act, initiative: Recordable): Promise<[StreamKey, ...StreamKey[]]> {
  const own = organisationStream(initiative.lead_organisation_id);
  if (initiative.approved_at) {
    return [initiativeStream(initiative.id), missionStream(initiative.mission_id), own];
  }
  if (!initiative.proposed_at) return [initiativeStream(initiative.id), own];
  const coordinators = await act.tx
    .selectFrom('coordinator')
    .select('person_id')
    .where('mission_id', 'in', [initiative.mission_id, '*'])
    .execute();
  return [initiativeStream(initiative.id), own, ...coordinators.map((row) => userStream(row.person_id))];
}

/** Records something about an initiative where it is heard. */
export async function recordOf<Type extends keyof InitiativeEvents>(
  act: Act,
  initiative: Recordable,
  type: Type,
  data: Omit<InitiativeEvents[Type], 'initiativeId' | 'missionId'>,
  also: readonly StreamKey[] = [],
): Promise<void> {
  const [first, ...rest] = await streamsOf(act, initiative);
  await act.record({
    type,
    streams: [first, ...rest, ...also],
    subject: `initiative:${initiative.id}`,
    missionId: initiative.mission_id,
    data: { ...data, initiativeId: initiative.id, missionId: initiative.mission_id } as never,
  });
}

/** Takes an action of the state table and records it; the caller has permitted it. */
export async function move(
  act: ActorsAct,
  initiative: LoadedInitiative,
  action: InitiativeAction,
): Promise<InitiativeState> {
  const to = initiativeLifecycle.next(initiative.state, action);
  if (!to) throw new PortalError('wrong_state', { state: initiative.state });
  const moved = {
    proposed_at: action === 'propose' ? act.now : initiative.proposed_at,
    approved_at: action === 'approve' ? act.now : initiative.approved_at,
  };
  await act.tx
    .updateTable('initiative')
    .set({ state: to, ...moved })
    .where('id', '=', initiative.id)
    .execute();
  await recordOf(act, { ...initiative, ...moved }, initiativeMoves[action], { from: initiative.state, to });
  return to;
}

/** Keeps what was said with a decision; the event holds only ids. */
export async function keepReview(
  act: ActorsAct,
  initiativeId: InitiativeId,
  action: InitiativeAction,
  comments: string,
): Promise<void> {
  await act.tx
    .insertInto('initiative_review')
    .values({
      id: act.newId<'review'>(),
      initiative_id: initiativeId,
      action,
      comments,
      person_id: act.actor.personId,
      organisation_id: act.actor.organisation?.id ?? null,
      at: act.now,
    })
    .execute();
}

/** News of a request to join is for the initiative and the organisation that would join. */
export async function recordJoin(
  act: Act,
  join: Pick<LoadedJoinRequest, 'id' | 'organisation_id' | 'direction'> & { initiative: Recordable },
  type: 'join.requested' | 'join.accepted' | 'join.declined' | 'join.countered' | 'join.withdrawn',
  state: JoinState,
): Promise<void> {
  const { id, mission_id: missionId, lead_organisation_id: leadId } = join.initiative;
  await act.record({
    type,
    streams: [organisationStream(join.organisation_id), organisationStream(leadId), initiativeStream(id)],
    subject: `initiative:${id}`,
    missionId,
    data: {
      joinRequestId: join.id,
      initiativeId: id,
      missionId,
      organisationId: join.organisation_id,
      direction: join.direction,
      state,
    },
  });
}
