import type { ApiTokenId, MissionId, OrganisationId, PersonId, SessionId } from '../core/id.ts';

interface PersonFacts {
  readonly personId: PersonId;
}

interface SessionFacts extends PersonFacts {
  readonly sessionId: SessionId;
}

interface TokenFacts extends PersonFacts {
  readonly tokenId: ApiTokenId;
  readonly organisationId: OrganisationId | null;
}

interface CoordinatorFacts extends PersonFacts {
  /** `*` stands for all missions. */
  readonly missionId: MissionId | '*';
}

/** What can have happened to accounts. */
export interface AccountEvents {
  'account.registered': PersonFacts;
  'account.email_confirmed': PersonFacts & { readonly by: 'link' | 'invitation' | 'operator' };
  'account.reset_requested': PersonFacts;
  'account.password_changed': PersonFacts & { readonly by: 'reset' | 'change' };
  'account.updated': PersonFacts & { readonly version: number };
  'session.started': SessionFacts;
  'session.ended': SessionFacts & { readonly by: 'sign-out' | 'list' | 'password' };
  /** The person went on for another of their organisations. */
  'session.switched': SessionFacts & { readonly organisationId: OrganisationId | null };
  'token.created': TokenFacts;
  'token.revoked': TokenFacts;
  'coordinator.appointed': CoordinatorFacts;
  'coordinator.dismissed': CoordinatorFacts;
  /** What the person may do became less: their sockets are asked again at once. */
  'rights.changed': PersonFacts;
  /** A coordinator took the trail out of the portal. */
  'audit.exported': { readonly rows: number };
}
