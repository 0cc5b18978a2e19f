import { z } from 'zod';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { revokeTokenInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { rightsChanged } from './steps.ts';

export const revokeToken = command({
  name: 'token.revoke',
  summary: 'Makes one of your tokens worthless at once.',
  path: null,
  scope: 'accounts',
  input: revokeTokenInput,
  output: z.strictObject({}),
  async run(act) {
    const { personId } = act.actor;
    permit(mayKeepOwnAccount(act.actor));
    const token = await act.tx
      .updateTable('api_token')
      .set({ revoked_at: act.now })
      .where('id', '=', act.input.tokenId)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .returning(['id', 'organisation_id'])
      .executeTakeFirst();
    if (!token) throw new PortalError('not_found');
    await act.record({
      type: 'token.revoked',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      data: { personId, tokenId: token.id, organisationId: token.organisation_id },
    });
    await rightsChanged(act, personId);
    return {};
  },
});
