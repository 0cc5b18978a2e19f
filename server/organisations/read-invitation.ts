import { emailKey } from '#domain/accounts/email.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Ask } from '../core/act.ts';
import { hashOf } from '../core/secrets.ts';
import type { InvitationView } from './view.ts';

/** An invitation that can still be accepted, for who holds its link; nobody else learns that it exists. */
export async function invitation(ask: Ask, { token }: { token: string }): Promise<InvitationView> {
  const row = await ask.read
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .innerJoin('person', 'person.id', 'invitation.invited_by')
    .select(['organisation.name as organisation', 'organisation.kind', 'person.name as inviter'])
    .select(['invitation.role', 'invitation.email', 'invitation.email_key', 'invitation.expires_at'])
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', ask.now)
    .executeTakeFirst();
  if (!row) throw new PortalError('organisations.invitation_unusable');
  const { email_key, expires_at: expiresAt, ...view } = row;
  if (ask.actor && (await ownKey(ask, ask.actor.personId)) !== email_key) {
    throw new PortalError('organisations.invitation_unusable');
  }
  const account = await ask.read
    .selectFrom('person')
    .select('id')
    .where('email_key', '=', email_key)
    .executeTakeFirst();
  return { ...view, expiresAt, hasAccount: account !== undefined };
}

async function ownKey(ask: Ask, personId: NonNullable<Ask['actor']>['personId']): Promise<string> {
  const own = await ask.read
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return emailKey(own.email);
}
