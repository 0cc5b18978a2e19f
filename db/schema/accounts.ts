import type { Generated } from 'kysely';
import type { AccountTokenPurpose, Theme } from '#domain/accounts/lifecycle.ts';
import type { Scope } from '#domain/core/actor.ts';
import type { ApiTokenId, Instant, MissionId, OrganisationId, PersonId, SessionId } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Flag, Json } from './core.ts';

export interface PersonTable {
  id: PersonId;
  /** As typed, for display and for sending. */
  email: string;
  /** The address as it is compared: the same key is the same account. */
  email_key: string;
  name: string;
  /** Argon2id in its own text form; null where the person never had a password. */
  password_hash: string | null;
  email_confirmed_at: Instant | null;
  locale: Language;
  /** IANA name. */
  time_zone: string;
  theme: Theme;
  text_only: Flag;
  /** Others are not told when they are there, nor that they are writing. */
  hides_presence: Generated<Flag>;
  is_operator: Flag;
  state: 'active' | 'disabled';
  created_at: Instant;
  version: number;
}

export interface CoordinatorTable {
  person_id: PersonId;
  /** `*` stands for all missions. */
  mission_id: MissionId | '*';
  since: Instant;
}

export interface SessionTable {
  /** SHA-256 of what the cookie carries: a leaked database opens no session. */
  id: SessionId;
  person_id: PersonId;
  /** The organisation acted for; null where none is chosen. */
  organisation_id: OrganisationId | null;
  created_at: Instant;
  expires_at: Instant;
  user_agent: string;
}

/** A device on which a person has signed in. */
export interface KnownDeviceTable {
  /** SHA-256 of what its cookie carries. */
  id: string;
  person_id: PersonId;
  created_at: Instant;
  last_used_at: Instant;
}

export interface AccountTokenTable {
  id: string;
  /** Null for the first coordinator, who is nobody yet. */
  person_id: PersonId | null;
  purpose: AccountTokenPurpose;
  /** SHA-256 of the token, which only the mail carries. */
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

export interface ApiTokenTable {
  id: ApiTokenId;
  person_id: PersonId;
  organisation_id: OrganisationId | null;
  name: string;
  /** The token's first characters, by which its owner tells it from others. */
  prefix: string;
  token_hash: string;
  scopes: Json<readonly Scope[]>;
  created_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
}

/** Mail waiting to go out and a trace of what went. What a mail said is emptied once it is sent. */
export interface MailTable {
  id: string;
  template: string;
  params: Json<Readonly<Record<string, string>>>;
  recipient: string;
  locale: Language;
  created_at: Instant;
  sent_at: Instant | null;
}

/** Tables of accounts and of mail. */
export interface AccountsTables {
  person: PersonTable;
  coordinator: CoordinatorTable;
  session: SessionTable;
  known_device: KnownDeviceTable;
  account_token: AccountTokenTable;
  api_token: ApiTokenTable;
  mail: MailTable;
}
