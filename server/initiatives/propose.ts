import { fromJson, toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { type Issue, PortalError } from '#domain/core/errors.ts';
import type { InitiativeState } from '#domain/initiatives/lifecycle.ts';
import { missingAnswers } from '#domain/initiatives/plan.ts';
import { mayMoveInitiative } from '#domain/initiatives/policy.ts';
import { type NeedDraft, needDraft } from '#domain/resources/schema.ts';
import type { ActorsAct } from '../core/act.ts';
import { issuesOf } from '../core/parse.ts';
import { loadMandatedTask } from '../missions/access.ts';
import { stateNeeds } from '../resources/steps.ts';
import type { LoadedInitiative } from './access.ts';
import { move } from './recording.ts';

/** Puts a whole plan to the coordinators: every answer is there, and its needs are stated. */
export async function propose(act: ActorsAct, initiative: LoadedInitiative): Promise<InitiativeState> {
  permit(mayMoveInitiative(act.actor, initiative.facts, 'propose'));
  const { needs, issues } = readNeeds(initiative);
  const missing = missingAnswers({
    taskId: initiative.task_id,
    theme: initiative.theme,
    summary: initiative.summary,
    startsOn: initiative.starts_on,
    endsOn: initiative.ends_on,
  });
  const wrong = [...missing, ...issues];
  if (wrong.length > 0) throw new PortalError('input_invalid', undefined, wrong);
  if (initiative.task_id) await loadMandatedTask(act, initiative.mission_id, initiative.task_id);

  if (needs.length > 0) {
    await stateNeeds(act, { missionId: initiative.mission_id, initiativeId: initiative.id, needs });
    await act.tx
      .updateTable('initiative')
      .set({ drafted_needs: toJson([]) })
      .where('id', '=', initiative.id)
      .execute();
  }
  return move(act, initiative, 'propose');
}

function readNeeds(initiative: LoadedInitiative): { needs: NeedDraft[]; issues: Issue[] } {
  const needs: NeedDraft[] = [];
  const issues: Issue[] = [];
  fromJson(initiative.drafted_needs).forEach((drafted, at) => {
    const parsed = needDraft.safeParse(drafted);
    if (parsed.success) needs.push(parsed.data);
    else issues.push(...parsed.error.issues.flatMap(issuesOf).map((issue) => within(`needs[${at}]`, issue)));
  });
  return { needs, issues };
}

const within = (group: string, issue: Issue): Issue => ({ ...issue, path: `${group}.${issue.path}` });
