import { z } from 'zod';
import { emailKey } from '#domain/accounts/email.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { acceptInvitationInput } from '#domain/organisations/schema.ts';
import { confirmedByInvitation, hashPassword, registerPerson } from '../accounts/steps.ts';
import type { Act } from '../core/act.ts';
import { openCommand } from '../core/command.ts';
import { hashOf } from '../core/secrets.ts';
import { ensureMembership } from './steps.ts';

/** Role and organisation come from the invitation alone, and the account must be of the address it was sent to. */
export const acceptInvitation = openCommand({
  name: 'membership.accept-invitation',
  summary: 'Accept an invitation to act for an organisation.',
  path: null,
  scope: 'organisations',
  input: acceptInvitationInput,
  output: z.object({ organisationId: z.string(), personId: z.string() }),
  prepare: async ({ person }) => (person ? hashPassword(person.password) : null),
  async run(act) {
    const invitation = await takeInvitation(act, act.input.token);
    const personId = await personOf(act, invitation);
    const { organisation_id: organisationId, role } = invitation;
    await act.tx
      .updateTable('invitation')
      .set({ accepted_by: personId })
      .where('id', '=', invitation.id)
      .execute();
    await ensureMembership(act, { personId, organisationId, role });
    await act.record({
      type: 'invitation.accepted',
      streams: [organisationStream(organisationId)],
      subject: `organisation:${organisationId}`,
      data: { organisationId, invitationId: invitation.id, personId },
    });
    return { organisationId, personId };
  },
});

type Invitation = Awaited<ReturnType<typeof takeInvitation>>;

/** Of two who use the same link one gets it: the row is marked before anything else is done. */
async function takeInvitation(act: Act, token: string) {
  const invitation = await act.tx
    .updateTable('invitation')
    .set({ accepted_at: act.now })
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', act.now)
    .returning(['id', 'organisation_id', 'email', 'email_key', 'role'])
    .executeTakeFirst();
  if (!invitation) throw new PortalError('organisations.invitation_unusable');
  return invitation as typeof invitation & { organisation_id: OrganisationId };
}

type AcceptAct = Act & {
  readonly input: z.output<typeof acceptInvitationInput>;
  readonly prepared: string | null;
};

async function personOf(act: AcceptAct, invitation: Invitation): Promise<PersonId> {
  if (act.actor) {
    const own = await act.tx
      .selectFrom('person')
      .select('email')
      .where('id', '=', act.actor.personId)
      .executeTakeFirstOrThrow();
    if (emailKey(own.email) !== invitation.email_key)
      throw new PortalError('organisations.invitation_unusable');
    await confirmedByInvitation(act, act.actor.personId);
    return act.actor.personId;
  }
  const { person } = act.input;
  if (!person || !act.prepared) throw new PortalError('not_signed_in');
  const { name, locale } = person;
  const account = {
    name,
    locale,
    email: invitation.email,
    passwordHash: act.prepared,
    confirmedBy: 'invitation' as const,
  };
  const registered = await registerPerson(act, account);
  // The address has an account: its owner signs in and opens the link again.
  if (!('personId' in registered)) throw new PortalError('not_signed_in');
  return registered.personId;
}
