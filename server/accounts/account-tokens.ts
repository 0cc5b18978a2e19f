import { type AccountTokenPurpose, accountTokenLifeMs } from '#domain/accounts/lifecycle.ts';
import { PortalError } from '#domain/core/errors.ts';
import { later, type PersonId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { hashOf, newSecret } from '../core/secrets.ts';

/** Makes the secret of a link; those made before for the same purpose are worth nothing any more. */
export async function issueAccountToken(
  act: Act,
  personId: PersonId | null,
  purpose: AccountTokenPurpose,
): Promise<string> {
  const token = newSecret();
  await act.tx
    .updateTable('account_token')
    .set({ used_at: act.now })
    .where('person_id', personId ? '=' : 'is', personId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
  await act.tx
    .insertInto('account_token')
    .values({
      id: act.newId(),
      person_id: personId,
      purpose,
      token_hash: hashOf(token),
      created_at: act.now,
      expires_at: later(act.now, accountTokenLifeMs[purpose]),
      used_at: null,
    })
    .execute();
  return token;
}

/** Uses a link's secret up and says whose it is; refuses one that was used or has run out. Of two at once one wins. */
export async function useAccountToken(
  act: Act,
  token: string,
  purpose: AccountTokenPurpose,
): Promise<PersonId | null> {
  const row = await act.tx
    .updateTable('account_token')
    .set({ used_at: act.now })
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.now)
    .returning('person_id')
    .executeTakeFirst();
  if (!row) throw new PortalError('accounts.link_unusable');
  return row.person_id;
}
