import { z } from 'zod';
import { mayOpenForOrganisation } from '#domain/channels/policy.ts';
import { openForOrganisationInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { refusePlaces } from './refuse-places.ts';
import { openOrganisationChannel } from './steps.ts';

export const openForOrganisation = command({
  name: 'channel.open-for-organisation',
  summary: 'Open a channel of one’s organisation, with its people seated.',
  path: '/organisations/{organisationId}/channels',
  scope: 'channels',
  input: openForOrganisationInput,
  output: z.object({ channelId: z.string() }),
  async run(act) {
    const { organisationId, name = '' } = act.input;
    permit(mayOpenForOrganisation(act.actor, organisationId));
    refusePlaces({ name });
    const taken = await act.tx
      .selectFrom('channel')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('name', '=', name)
      .executeTakeFirst();
    if (taken) throw refuseField('name', 'channels.name_taken');
    return { channelId: await openOrganisationChannel(act, { organisationId, name }) };
  },
});
