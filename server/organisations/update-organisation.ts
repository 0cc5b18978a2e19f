import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { fold } from '#domain/core/fold.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { lookKey, nameKey } from '#domain/organisations/names.ts';
import { carriesCommitments, mayAdminister } from '#domain/organisations/policy.ts';
import { updateInput } from '#domain/organisations/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadOrganisation } from './access.ts';

export const updateOrganisation = command({
  name: 'organisation.update',
  summary: 'Change what an organisation says of itself.',
  path: '/organisations/{organisationId}/update',
  scope: 'organisations',
  input: updateInput,
  output: z.object({ version: z.number() }),
  async run(act) {
    const { input } = act;
    const organisation = await loadOrganisation(act, input.organisationId);
    permit(mayAdminister(act.actor, organisation.facts));
    const renamed = nameKey(input.name) !== organisation.name_key;
    if (renamed && carriesCommitments(organisation.facts.verification).allowed) {
      throw refuseField('name', 'organisations.name_locked');
    }
    const version = input.version + 1;
    const { numUpdatedRows } = await act.tx
      .updateTable('organisation')
      .set({
        name: input.name,
        name_key: nameKey(input.name),
        look_key: lookKey(input.name),
        search_key: fold(`${input.name} ${input.acronym ?? ''}`),
        acronym: input.acronym ?? null,
        country: input.country ?? null,
        website: input.website ?? null,
        description: input.description ?? '',
        language: input.language,
        version,
      })
      .where('id', '=', organisation.id)
      .where('version', '=', input.version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('stale_version');
    await act.record({
      type: 'organisation.updated',
      streams: [organisationStream(organisation.id)],
      subject: `organisation:${organisation.id}`,
      data: { organisationId: organisation.id, version },
    });
    return { version };
  },
});
