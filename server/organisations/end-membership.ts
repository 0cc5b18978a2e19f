import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { organisationStream, userStream } from '#domain/core/streams.ts';
import { mayEndMembership } from '#domain/organisations/policy.ts';
import { endMembershipInput } from '#domain/organisations/schema.ts';
import { rightsChanged } from '../accounts/steps.ts';
import { unseatPerson } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { loadOrganisation } from './access.ts';
import { membershipToChange } from './memberships.ts';

export const endMembership = command({
  name: 'membership.end',
  summary: 'End somebody’s membership of the organisation, or one’s own.',
  path: '/organisations/{organisationId}/members/{personId}/end',
  scope: 'organisations',
  input: endMembershipInput,
  output: z.object({ ended: z.literal(true) }),
  async run(act) {
    const { organisationId, personId } = act.input;
    const organisation = await loadOrganisation(act, organisationId);
    permit(mayEndMembership(act.actor, organisation.facts, act.actor.personId === personId));
    const membership = await membershipToChange(act, organisationId, personId, true);
    await act.tx
      .updateTable('membership')
      .set({ ended_at: act.now })
      .where('id', '=', membership.id)
      .execute();
    await unseatPerson(act, personId, organisationId);
    await act.record({
      type: 'membership.ended',
      streams: [organisationStream(organisationId), userStream(personId)],
      subject: `organisation:${organisationId}`,
      data: { organisationId, personId, role: membership.role },
    });
    await rightsChanged(act, personId);
    return { ended: true as const };
  },
});
