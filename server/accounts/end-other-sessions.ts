import { z } from 'zod';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { endOtherSessionsInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { endSessions } from './end-sessions.ts';

export const endOtherSessions = command({
  name: 'account.end-other-sessions',
  summary: 'Signs you out everywhere but here.',
  path: null,
  scope: 'accounts',
  input: endOtherSessionsInput,
  output: z.strictObject({ ended: z.number() }),
  async run(act) {
    permit(mayKeepOwnAccount(act.actor));
    const { personId } = act.actor;
    return { ended: await endSessions(act, { personId, except: act.input.keep, by: 'list' }) };
  },
});
