import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { organisationStream, userStream } from '#domain/core/streams.ts';
import { mayRecover } from '#domain/organisations/policy.ts';
import { recoverInput } from '#domain/organisations/schema.ts';
import { findByEmail } from '../accounts/steps.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { belongsTo, loadOrganisation } from './access.ts';
import { openMemberships } from './memberships.ts';
import { ensureMembership } from './steps.ts';

/** No random heir: a coordinator names somebody with a confirmed account, and the trail says who did. */
export const recoverMembership = command({
  name: 'membership.recover',
  summary: 'Give an organisation without administrators a new one.',
  path: '/organisations/{organisationId}/recover',
  scope: 'organisations',
  input: recoverInput,
  output: z.object({ personId: z.string() }),
  async run(act) {
    const { organisationId, email } = act.input;
    const organisation = await loadOrganisation(act, organisationId);
    const memberships = await openMemberships(act, organisationId);
    const administrators = memberships.filter((each) => each.role === 'administrator').length;
    permit(mayRecover(act.actor, organisation.facts, administrators, await belongsTo(act, organisationId)));
    const person = await findByEmail(act, email);
    if (!person?.email_confirmed_at) throw refuseField('email', 'accounts.person_unknown');
    const current = memberships.find((each) => each.person_id === person.id);
    if (current) {
      await act.tx
        .updateTable('membership')
        .set({ role: 'administrator' })
        .where('id', '=', current.id)
        .execute();
    } else {
      await ensureMembership(act, { personId: person.id, organisationId, role: 'administrator' });
    }
    await act.record({
      type: 'membership.recovered',
      streams: [organisationStream(organisationId), userStream(person.id)],
      subject: `organisation:${organisationId}`,
      data: { organisationId, personId: person.id, role: 'administrator' },
    });
    return { personId: person.id };
  },
});
