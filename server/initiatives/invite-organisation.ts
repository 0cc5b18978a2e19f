import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayInvite } from '#domain/initiatives/policy.ts';
import { inviteInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadInitiative } from './access.ts';
import { openJoin } from './open-join.ts';
import { partnerChoices } from './partner-choices.ts';

export const inviteOrganisation = command({
  name: 'initiative.invite',
  summary: 'Invite an organisation to join an initiative.',
  path: '/initiatives/{initiativeId}/invitations',
  scope: 'initiatives',
  input: inviteInput,
  output: z.object({ joinRequestId: z.string() }),
  async run(act) {
    const { initiativeId, organisationId, ...join } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayInvite(act.actor, initiative.facts, organisationId));
    const choices = await partnerChoices(act, initiative.mission_id);
    if (!choices.some((choice) => choice.id === organisationId)) {
      throw refuseField('organisationId', 'initiatives.partner_unknown');
    }
    const invitation = { ...join, message: join.message, organisationId, direction: 'invitation' as const };
    return { joinRequestId: await openJoin(act, initiative, invitation) };
  },
});
