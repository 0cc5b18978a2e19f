import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { mayExpireOn, mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { createTokenInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import type { Instant } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { newToken } from './tokens.ts';

/** The token is in the first answer only; nobody, the portal included, can read it again. */
export const createToken = command({
  name: 'token.create',
  summary: 'Makes a token for programs, for the organisation you act for.',
  path: null,
  scope: 'accounts',
  input: createTokenInput,
  output: z.strictObject({ tokenId: z.string(), token: z.string().nullable() }),
  prepare: async () => newToken(),
  kept: ({ tokenId }) => ({ tokenId, token: null }),
  async run(act) {
    const { actor, input, prepared } = act;
    permit(mayKeepOwnAccount(actor));
    const expiry = mayExpireOn(input.expiresOn, act.now);
    if (!expiry.allowed) throw refuseField('expiresOn', expiry.reason);
    const tokenId = act.newId<'apiToken'>();
    const organisationId = actor.organisation?.id ?? null;
    await act.tx
      .insertInto('api_token')
      .values({
        id: tokenId,
        person_id: actor.personId,
        organisation_id: organisationId,
        name: input.name,
        prefix: prepared.prefix,
        token_hash: prepared.hash,
        scopes: toJson([...new Set(input.scopes)]),
        created_at: act.now,
        expires_at: `${input.expiresOn}T23:59:59.999Z` as Instant,
        revoked_at: null,
      })
      .execute();
    await act.record({
      type: 'token.created',
      streams: [userStream(actor.personId)],
      subject: `person:${actor.personId}`,
      data: { personId: actor.personId, tokenId, organisationId },
    });
    return { tokenId, token: prepared.token };
  },
});
