import { z } from 'zod';
import { passwordFault } from '#domain/accounts/passwords.ts';
import { becomeFirstCoordinatorInput } from '#domain/accounts/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { openCommand } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { useAccountToken } from './account-tokens.ts';
import { seatCoordinator } from './coordinators.ts';
import { hashPassword } from './passwords.ts';
import { registerPerson } from './steps.ts';

/** Whoever holds the link that the portal printed when it had no coordinator. */
export const becomeFirstCoordinator = openCommand({
  name: 'account.become-first-coordinator',
  summary: 'Opens the first account of the portal, by the link printed when it started.',
  path: null,
  scope: 'accounts',
  limit: 'address',
  input: becomeFirstCoordinatorInput,
  output: z.strictObject({ personId: z.string() }),
  prepare: ({ password }) => hashPassword(password),
  async run(act) {
    const { name, email, password } = act.input;
    await useAccountToken(act, act.input.token, 'first-coordinator');
    const seated = await act.tx.selectFrom('coordinator').select('person_id').limit(1).executeTakeFirst();
    if (seated) throw new PortalError('accounts.has_coordinator');
    const fault = passwordFault(password, { name, email });
    if (fault) throw refuseField('password', fault);
    const person = { name, email, passwordHash: act.prepared, locale: 'en' } as const;
    const registered = await registerPerson(act, { ...person, confirmedBy: 'operator', isOperator: true });
    if ('known' in registered) throw refuseField('email', 'accounts.address_known');
    await seatCoordinator(act, registered.personId, '*');
    return registered;
  },
});
