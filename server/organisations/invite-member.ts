import { z } from 'zod';
import { emailKey } from '#domain/accounts/email.ts';
import { permit } from '#domain/core/decision.ts';
import { HOUR_MS, later, type OrganisationId } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { mayAdminister } from '#domain/organisations/policy.ts';
import { inviteInput } from '#domain/organisations/schema.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { hashOf, newSecret } from '../core/secrets.ts';
import { queueMail } from '../mail/steps.ts';
import { loadOrganisation } from './access.ts';

export const INVITATION_LIFE_MS = 72 * HOUR_MS;

export const inviteMember = command({
  name: 'membership.invite',
  summary: 'Invite somebody by e-mail to act for the organisation, in a role.',
  path: '/organisations/{organisationId}/invitations',
  scope: 'organisations',
  input: inviteInput,
  output: z.object({ invitationId: z.string() }),
  async run(act) {
    const { input, actor, now } = act;
    const organisation = await loadOrganisation(act, input.organisationId);
    permit(mayAdminister(actor, organisation.facts));
    if (await isMember(act, organisation.id, input.email)) {
      throw refuseField('email', 'organisations.already_member');
    }
    const token = newSecret();
    const invitationId = act.newId<'invitation'>();
    await act.tx
      .insertInto('invitation')
      .values({
        id: invitationId,
        organisation_id: organisation.id,
        email: input.email,
        email_key: emailKey(input.email),
        role: input.role,
        token_hash: hashOf(token),
        invited_by: actor.personId,
        created_at: now,
        expires_at: later(now, INVITATION_LIFE_MS),
        accepted_at: null,
        accepted_by: null,
        withdrawn_at: null,
      })
      .execute();
    const params = { organisation: organisation.name, inviter: actor.name, path: `/invitations/${token}` };
    const locale = (await languageOf(act, input.email)) ?? input.locale;
    await queueMail(act, { to: input.email, locale, template: 'invitation', params });
    await act.record({
      type: 'invitation.sent',
      streams: [organisationStream(organisation.id)],
      subject: `organisation:${organisation.id}`,
      data: { organisationId: organisation.id, invitationId, role: input.role },
    });
    return { invitationId };
  },
});

/** The language that the account with that address reads. */
async function languageOf(act: Act, address: string): Promise<Language | null> {
  const row = await act.tx
    .selectFrom('person')
    .select('locale')
    .where('email_key', '=', emailKey(address))
    .executeTakeFirst();
  return row?.locale ?? null;
}

async function isMember(act: Act, organisationId: OrganisationId, address: string): Promise<boolean> {
  const row = await act.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('membership.id')
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('email_key', '=', emailKey(address))
    .executeTakeFirst();
  return row !== undefined;
}
