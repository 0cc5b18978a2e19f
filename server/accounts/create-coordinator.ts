import { z } from 'zod';
import { mayCreateCoordinator } from '#domain/accounts/policy.ts';
import { createCoordinatorInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { seatCoordinator } from './coordinators.ts';
import { hashPassword } from './passwords.ts';
import { registerPerson } from './steps.ts';

/** For the command line: opens a confirmed account that coordinates all missions and appoints the others. */
export const createCoordinator = command({
  name: 'coordinator.create',
  summary: 'Opens an account that coordinates all missions; for the command line only.',
  path: null,
  scope: 'accounts',
  input: createCoordinatorInput,
  output: z.strictObject({ personId: z.string() }),
  prepare: ({ password }) => hashPassword(password),
  async run(act) {
    const { name, email, locale } = act.input;
    permit(mayCreateCoordinator(act.actor));
    const person = { name, email, locale, passwordHash: act.prepared };
    const registered = await registerPerson(act, { ...person, confirmedBy: 'operator', isOperator: true });
    if ('known' in registered) throw refuseField('email', 'accounts.address_known');
    await seatCoordinator(act, registered.personId, '*');
    return registered;
  },
});
