import { z } from 'zod';
import type { MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { registerInput } from '#domain/organisations/schema.ts';
import { hashPassword, registerPerson } from '../accounts/steps.ts';
import { openOrganisationChannel } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';
import { openCommand } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { ensureMembership, insertOrganisation } from './steps.ts';

type Registration = z.output<typeof registerInput>;

/** Answers a stranger the same whether or not the address has an account; its owner is told by mail. */
export const registerOrganisation = openCommand({
  name: 'organisation.register',
  summary: 'Register an organisation, with the first person who acts for it.',
  path: '/organisations',
  scope: 'organisations',
  steadyMs: 250,
  limit: 'address',
  input: registerInput,
  /** The organisation's id is told only to somebody who is signed in. */
  output: z.object({ organisationId: z.string().nullable() }),
  prepare: async ({ person }) => (person ? hashPassword(person.password) : null),
  async run(act) {
    const { actor, input, prepared } = act;
    if (actor) return { organisationId: await register(act, input, actor.personId) };
    if (!input.person || !prepared) {
      throw refuseField('person.email', 'field.required');
    }
    const { password: _, ...person } = input.person;
    const registered = await registerPerson(act, { ...person, passwordHash: prepared });
    if ('personId' in registered) await register(act, input, registered.personId);
    return { organisationId: null };
  },
});

async function register(act: Act, input: Registration, personId: PersonId): Promise<OrganisationId> {
  const id = await insertOrganisation(act, { ...input, source: 'registered' });
  await wantToJoin(act, id, input.missionIds);
  await act.record({
    type: 'organisation.registered',
    streams: [organisationStream(id)],
    subject: `organisation:${id}`,
    data: { organisationId: id, kind: input.kind },
  });
  await openOrganisationChannel(act, { organisationId: id });
  await ensureMembership(act, { personId, organisationId: id, role: 'administrator' });
  return id;
}

async function wantToJoin(
  act: Act,
  organisationId: OrganisationId,
  missionIds: readonly MissionId[],
): Promise<void> {
  const known = missionIds.length
    ? await act.tx
        .selectFrom('mission')
        .select('id')
        .where('id', 'in', [...new Set(missionIds)])
        .execute()
    : [];
  if (known.length === 0) return;
  const rows = known.map(({ id }) => ({ organisation_id: organisationId, mission_id: id }));
  await act.tx.insertInto('organisation_interest').values(rows).execute();
}
