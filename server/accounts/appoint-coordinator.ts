import { z } from 'zod';
import { mayAppoint } from '#domain/accounts/policy.ts';
import { appointCoordinatorInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { seatCoordinator } from './coordinators.ts';
import { findByEmail } from './steps.ts';

export const appointCoordinator = command({
  name: 'coordinator.appoint',
  summary: 'Makes a person with a confirmed account coordinator of a mission, or of all.',
  path: null,
  scope: 'accounts',
  input: appointCoordinatorInput,
  output: z.strictObject({ personId: z.string() }),
  async run(act) {
    permit(mayAppoint(act.actor));
    const { email, missionId } = act.input;
    const person = await findByEmail(act, email);
    if (!person?.email_confirmed_at) throw refuseField('email', 'accounts.person_unknown');
    if (missionId !== '*' && !(await isMission(act, missionId)))
      throw refuseField('missionId', 'field.not_a_choice');
    if (!(await seatCoordinator(act, person.id, missionId)))
      throw refuseField('email', 'accounts.already_coordinator');
    return { personId: person.id };
  },
});

async function isMission(act: Act, missionId: MissionId): Promise<boolean> {
  const row = await act.tx.selectFrom('mission').select('id').where('id', '=', missionId).executeTakeFirst();
  return row !== undefined;
}
