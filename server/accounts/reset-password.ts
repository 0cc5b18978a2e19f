import { z } from 'zod';
import { resetPasswordInput } from '#domain/accounts/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { openCommand } from '../core/command.ts';
import { useAccountToken } from './account-tokens.ts';
import { endSessions } from './end-sessions.ts';
import { hashPassword } from './passwords.ts';
import { setPassword } from './set-password.ts';
import { confirmAddress } from './steps.ts';

/** Who reads the mail of the address sets its password: it is confirmed by that, and everybody else is signed out. */
export const resetPassword = openCommand({
  name: 'account.reset-password',
  summary: 'Sets a new password by the link sent to the address, and ends every session of the account.',
  path: null,
  scope: 'accounts',
  limit: 'address',
  input: resetPasswordInput,
  output: z.strictObject({}),
  prepare: ({ password }) => hashPassword(password),
  async run(act) {
    const personId = await useAccountToken(act, act.input.token, 'reset-password');
    if (!personId) throw new PortalError('accounts.link_unusable');
    await setPassword(act, personId, { password: act.input.password, hash: act.prepared, by: 'reset' });
    await confirmAddress(act, personId, 'link');
    await endSessions(act, { personId, by: 'password' });
    return {};
  },
});
