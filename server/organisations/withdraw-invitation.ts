import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { mayWithdrawInvitation } from '#domain/organisations/policy.ts';
import { withdrawInvitationInput } from '#domain/organisations/schema.ts';
import { command } from '../core/command.ts';
import { loadOrganisation } from './access.ts';

export const withdrawInvitation = command({
  name: 'membership.withdraw-invitation',
  summary: 'Take back an invitation that nobody has accepted yet.',
  path: '/invitations/{invitationId}/withdraw',
  scope: 'organisations',
  input: withdrawInvitationInput,
  output: z.object({ withdrawn: z.literal(true) }),
  async run(act) {
    const { invitationId } = act.input;
    const invitation = await act.tx
      .selectFrom('invitation')
      .select(['id', 'organisation_id'])
      .where('id', '=', invitationId)
      .where('accepted_at', 'is', null)
      .executeTakeFirst();
    if (!invitation) throw new PortalError('not_found');
    const organisation = await loadOrganisation(act, invitation.organisation_id);
    permit(mayWithdrawInvitation(act.actor, organisation.facts));
    await act.tx
      .updateTable('invitation')
      .set({ withdrawn_at: act.now })
      .where('id', '=', invitationId)
      .execute();
    await act.record({
      type: 'invitation.withdrawn',
      streams: [organisationStream(organisation.id)],
      subject: `organisation:${organisation.id}`,
      data: { organisationId: organisation.id, invitationId },
    });
    return { withdrawn: true as const };
  },
});
