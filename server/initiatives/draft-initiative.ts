import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayDraft } from '#domain/initiatives/draft-policy.ts';
import { draftInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from '../missions/access.ts';
import { loadInitiative } from './access.ts';
import { propose } from './propose.ts';
import { recordOf } from './recording.ts';
import { checkPlan, draftedNeeds, planColumns, writePlan } from './write-plan.ts';

export const draftInitiative = command({
  name: 'initiative.draft',
  summary: 'Write a joint initiative down as a draft, and propose it at once if told.',
  path: '/missions/{missionId}/initiatives',
  scope: 'initiatives',
  input: draftInput,
  output: z.object({ initiativeId: z.string(), state: z.string() }),
  async run(act) {
    const { missionId, propose: atOnce, ...plan } = act.input;
    const { organisation, personId } = act.actor;
    const mission = await loadMission(act, missionId);
    permit(mayDraft(act.actor, mission));
    if (!organisation) throw new PortalError('no_organisation');
    await checkPlan(act, plan, mission, organisation.id);

    const id = act.newId<'initiative'>();
    const row = {
      id,
      mission_id: mission.id,
      ...planColumns(plan),
      lead_organisation_id: organisation.id,
      state: 'draft' as const,
      source: 'registered' as const,
      source_key: null,
      search_key: '',
      drafted_needs: draftedNeeds(plan),
      created_by: personId,
      created_at: act.now,
      proposed_at: null,
      approved_at: null,
      version: 1,
    };
    await act.tx.insertInto('initiative').values(row).execute();
    await writePlan(act, row, plan);
    await recordOf(act, row, 'initiative.drafted', {});
    const state = atOnce ? await propose(act, await loadInitiative(act, id)) : row.state;
    return { initiativeId: id, state };
  },
});
