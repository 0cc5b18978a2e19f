import { z } from 'zod';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { changePasswordInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { endSessions } from './end-sessions.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { setPassword } from './set-password.ts';

export const changePassword = command({
  name: 'account.change-password',
  summary: 'Changes your password and ends your sessions elsewhere.',
  path: null,
  scope: 'accounts',
  limit: 'account',
  input: changePasswordInput,
  output: z.strictObject({}),
  async prepare({ currentPassword, password }, { read, actor }) {
    const person = await read
      .selectFrom('person')
      .select('password_hash')
      .where('id', '=', actor.personId)
      .executeTakeFirst();
    const right = await isPassword(person?.password_hash, currentPassword);
    return right ? hashPassword(password) : null;
  },
  async run(act) {
    const { personId } = act.actor;
    permit(mayKeepOwnAccount(act.actor));
    if (act.prepared === null) throw refuseField('currentPassword', 'accounts.password_wrong');
    await setPassword(act, personId, { password: act.input.password, hash: act.prepared, by: 'change' });
    await endSessions(act, { personId, except: act.input.keep, by: 'password' });
    return {};
  },
});
