import type { Theme } from '#domain/accounts/lifecycle.ts';
import type { MembershipRole, Scope } from '#domain/core/actor.ts';
import type { ApiTokenId, Instant, MissionId, OrganisationId, PersonId, SessionId } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';

/** What a person sees of their own account. */
export interface ProfileView {
  readonly name: string;
  readonly email: string;
  readonly locale: Language;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly textOnly: boolean;
  readonly hidesPresence: boolean;
  readonly version: number;
}

export interface SessionView {
  readonly id: SessionId;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  /** As the browser called itself. */
  readonly userAgent: string;
  readonly actingFor: string | null;
}

export interface TokenView {
  readonly id: ApiTokenId;
  readonly name: string;
  /** Its first characters. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly organisation: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly state: 'active' | 'expired' | 'revoked';
}

/** An organisation the person may act for. */
export interface OwnOrganisationView {
  readonly id: OrganisationId;
  readonly name: string;
  readonly role: MembershipRole;
}

export interface CoordinatorView {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly missionId: MissionId | '*';
  /** The mission's acronym; null for all missions. */
  readonly mission: string | null;
  readonly since: Instant;
}

export interface CoordinatorsView {
  readonly coordinators: readonly CoordinatorView[];
  readonly missions: readonly { readonly id: MissionId; readonly acronym: string }[];
}
