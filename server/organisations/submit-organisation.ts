import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { dateOf } from '#domain/core/id.ts';
import { missionStream, organisationStream } from '#domain/core/streams.ts';
import { maySubmit } from '#domain/organisations/policy.ts';
import { declarations, submitInput } from '#domain/organisations/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadOrganisation } from './access.ts';

export const submitOrganisation = command({
  name: 'organisation.submit',
  summary: 'Ask for an organisation to be verified.',
  path: '/organisations/{organisationId}/submit',
  scope: 'organisations',
  input: submitInput,
  output: z.object({ submitted: z.literal(true) }),
  async run(act) {
    const { input } = act;
    const { id, facts } = await loadOrganisation(act, input.organisationId);
    permit(maySubmit(act.actor, facts));
    if (input.certificateExpiresOn < dateOf(act.now)) {
      throw refuseField('certificateExpiresOn', 'organisations.certificate_expired');
    }
    if (declarations.some((each) => !input.declarations.includes(each))) {
      throw refuseField('declarations', 'organisations.declaration_missing');
    }
    await act.tx
      .updateTable('organisation')
      .set({
        registration_number: input.registrationNumber,
        certificate_expires_on: input.certificateExpiresOn,
        declarations: toJson(input.declarations),
        submitted_at: act.now,
        submitted_by: act.actor.personId,
      })
      .where('id', '=', id)
      .execute();
    await act.record({
      type: 'organisation.submitted',
      // The coordinators of the missions it asks for see their queue grow.
      streams: [organisationStream(id), ...facts.wantsToJoin.map(missionStream)],
      subject: `organisation:${id}`,
      data: { organisationId: id },
    });
    return { submitted: true as const };
  },
});
