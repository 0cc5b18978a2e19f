import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { JoinRequestId } from '#domain/core/id.ts';
import { mayMoveJoin } from '#domain/initiatives/join-policy.ts';
import {
  type JoinAction,
  type JoinState,
  joinLifecycle,
  joinMoves,
  openJoinStates,
} from '#domain/initiatives/lifecycle.ts';
import { refusePlaces } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { queueMail } from '../mail/steps.ts';
import { type LoadedJoinRequest, loadJoinRequest } from './access.ts';
import { recordJoin } from './recording.ts';

interface Moved {
  readonly join: LoadedJoinRequest;
  readonly state: JoinState;
}

/** Takes an action on a request or an invitation that the asker may take, with the words that go with it. */
export async function moveJoin(
  act: ActorsAct,
  id: JoinRequestId,
  action: JoinAction,
  words: (join: LoadedJoinRequest) => { answer?: string | undefined; counter?: string; brings?: string },
): Promise<Moved> {
  const join = await loadJoinRequest(act, id);
  permit(mayMoveJoin(act.actor, join.initiative.facts, join.facts, action));
  const state = joinLifecycle.next(join.state, action);
  if (!state) throw new PortalError('wrong_state', { state: join.state });
  const said = words(join);
  // Whoever asked says what they bring now in the same field in which more was asked of them.
  const { answer, counter = said.brings } = said;
  refusePlaces({ answer, counter }, 'initiatives.precise_place');
  await act.tx
    .updateTable('join_request')
    .set({
      state,
      answer: said.answer ?? join.answer,
      counter: said.counter ?? join.counter,
      brings: said.brings ?? join.brings,
      answered_by: act.actor.personId,
      moved_at: act.now,
      closed_at: openJoinStates.includes(state) ? null : act.now,
    })
    .where('id', '=', id)
    .execute();
  await recordJoin(act, join, joinMoves[action], state);
  await tellWhoAsked(act, join);
  return { join, state };
}

/** Who asked to join gets a mail that there is an answer, wherever it came from but their own side. */
async function tellWhoAsked(act: ActorsAct, join: LoadedJoinRequest): Promise<void> {
  if (join.direction !== 'request' || join.organisation_id === act.actor.organisation?.id) return;
  const { email, locale } = await act.tx
    .selectFrom('person')
    .select(['email', 'locale'])
    .where('id', '=', join.asked_by)
    .executeTakeFirstOrThrow();
  const { id, title } = join.initiative;
  const params = { initiative: title, path: `/initiatives/${id}` };
  await queueMail(act, { to: email, locale, template: 'join-request-answered', params });
}
