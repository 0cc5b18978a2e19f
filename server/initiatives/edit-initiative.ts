import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { writableStates } from '#domain/initiatives/lifecycle.ts';
import { mayEdit } from '#domain/initiatives/policy.ts';
import { editInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { propose } from './propose.ts';
import { recordOf } from './recording.ts';
import { checkPlan, draftedNeeds, planColumns, writePlan } from './write-plan.ts';

export const editInitiative = command({
  name: 'initiative.edit',
  summary:
    'Change an initiative’s text, days, places and milestones; in a draft also its partners and needs.',
  path: '/initiatives/{initiativeId}/edit',
  scope: 'initiatives',
  input: editInput,
  output: z.object({ initiativeId: z.string(), version: z.number(), state: z.string() }),
  async run(act) {
    const { initiativeId, version: read, propose: atOnce, ...plan } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayEdit(act.actor, initiative.facts));
    if (initiative.version !== read) throw new PortalError('stale_version');
    const { mission_id: id, mission_started_on: started_on, lead_organisation_id: leadId } = initiative;
    await checkPlan(act, plan, { id, started_on }, leadId);

    const version = read + 1;
    const writable = writableStates.includes(initiative.state);
    const { numUpdatedRows } = await act.tx
      .updateTable('initiative')
      .set({ ...planColumns(plan), ...(writable && { drafted_needs: draftedNeeds(plan) }), version })
      .where('id', '=', initiativeId)
      .where('version', '=', read)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('stale_version');
    await writePlan(act, initiative, plan);
    await recordOf(act, initiative, 'initiative.edited', { version });
    const state =
      atOnce && writable ? await propose(act, await loadInitiative(act, initiativeId)) : initiative.state;
    return { initiativeId, version, state };
  },
});
