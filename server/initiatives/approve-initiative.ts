import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveInitiative } from '#domain/initiatives/policy.ts';
import { initiativeInput } from '#domain/initiatives/schema.ts';
import { openInitiativeChannel } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { admitToMission } from '../missions/steps.ts';
import { openNeeds } from '../resources/steps.ts';
import { loadInitiative } from './access.ts';
import { move } from './recording.ts';

export const approveInitiative = command({
  name: 'initiative.approve',
  summary: 'Approve a proposal: its channel opens with the partners seated, and its needs are open.',
  path: '/initiatives/{initiativeId}/approve',
  scope: 'initiatives',
  input: initiativeInput,
  output: z.object({ state: z.string(), channelId: z.string() }),
  async run(act) {
    const initiative = await loadInitiative(act, act.input.initiativeId);
    const { id, mission_id: missionId, title, facts } = initiative;
    permit(mayMoveInitiative(act.actor, facts, 'approve'));
    const state = await move(act, initiative, 'approve');
    for (const organisationId of facts.partnerIds) await admitToMission(act, missionId, organisationId);
    const channelId = await openInitiativeChannel(act, {
      missionId,
      initiativeId: id,
      name: title.slice(0, 80),
      organisationIds: facts.partnerIds,
    });
    await openNeeds(act, id);
    return { state, channelId };
  },
});
