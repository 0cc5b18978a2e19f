import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { organisationStream, userStream } from '#domain/core/streams.ts';
import { mayAdminister } from '#domain/organisations/policy.ts';
import { changeRoleInput } from '#domain/organisations/schema.ts';
import { rightsChanged } from '../accounts/steps.ts';
import { command } from '../core/command.ts';
import { loadOrganisation } from './access.ts';
import { membershipToChange } from './memberships.ts';

export const changeRole = command({
  name: 'membership.change-role',
  summary: 'Give a member of the organisation another role.',
  path: '/organisations/{organisationId}/members/{personId}/role',
  scope: 'organisations',
  input: changeRoleInput,
  output: z.object({ role: z.string() }),
  async run(act) {
    const { organisationId, personId, role } = act.input;
    const organisation = await loadOrganisation(act, organisationId);
    permit(mayAdminister(act.actor, organisation.facts));
    const membership = await membershipToChange(act, organisationId, personId, role !== 'administrator');
    if (membership.role === role) return { role };
    await act.tx.updateTable('membership').set({ role }).where('id', '=', membership.id).execute();
    await act.record({
      type: 'membership.role_changed',
      streams: [organisationStream(organisationId), userStream(personId)],
      subject: `organisation:${organisationId}`,
      data: { organisationId, personId, role, from: membership.role },
    });
    await rightsChanged(act, personId);
    return { role };
  },
});
