import type { Reader, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import type { Instant } from '#domain/core/id.ts';
import { hashOf, newSecret } from '../core/secrets.ts';
import type { TokenClaim } from './access.ts';

const PREFIX = 'cnc_';
const SHOWN = 12;

/** A new API token and what of it may be kept: its hash and its first characters. */
export function newToken(): { token: string; hash: string; prefix: string } {
  const token = `${PREFIX}${newSecret()}`;
  return { token, hash: hashOf(token), prefix: token.slice(0, SHOWN) };
}

/** Whom an API token stands for, and for what; null where it is unknown, expired or revoked. */
export async function findToken(read: Reader | Tx, token: string, now: Instant): Promise<TokenClaim | null> {
  if (!/^cnc_[\w-]{43}$/.test(token)) return null;
  const row = await read
    .selectFrom('api_token')
    .select(['person_id', 'organisation_id', 'scopes'])
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row
    ? { personId: row.person_id, organisationId: row.organisation_id, scopes: fromJson(row.scopes) }
    : null;
}
