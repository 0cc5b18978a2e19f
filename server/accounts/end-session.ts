import { z } from 'zod';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { endSessionInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { command } from '../core/command.ts';
import { endSessions } from './end-sessions.ts';

export const endSession = command({
  name: 'account.end-session',
  summary: 'Signs you out on one of your devices.',
  path: null,
  scope: 'accounts',
  input: endSessionInput,
  output: z.strictObject({}),
  async run(act) {
    permit(mayKeepOwnAccount(act.actor));
    const { personId } = act.actor;
    const ended = await endSessions(act, { personId, only: act.input.sessionId, by: 'list' });
    if (ended === 0) throw new PortalError('not_found');
    return {};
  },
});
