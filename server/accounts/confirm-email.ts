import { z } from 'zod';
import { confirmEmailInput } from '#domain/accounts/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { openCommand } from '../core/command.ts';
import { useAccountToken } from './account-tokens.ts';
import { confirmAddress } from './steps.ts';

export const confirmEmail = openCommand({
  name: 'account.confirm-email',
  summary: 'Confirms that an e-mail address belongs to who opened the account, by the link sent there.',
  path: null,
  scope: 'accounts',
  limit: 'address',
  input: confirmEmailInput,
  output: z.strictObject({}),
  async run(act) {
    const personId = await useAccountToken(act, act.input.token, 'confirm-email');
    if (!personId) throw new PortalError('accounts.link_unusable');
    await confirmAddress(act, personId, 'link');
    return {};
  },
});
