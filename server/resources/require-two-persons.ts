import { z } from 'zod';
import { allowed, permit, refused } from '#domain/core/decision.ts';
import { organisationStream } from '#domain/core/streams.ts';
import { requireTwoPersonsInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';

export const requireTwoPersons = command({
  name: 'offer.require-two-persons',
  summary: 'Say whether offers of your organisation need a second person before they leave the house.',
  path: '/organisations/{organisationId}/two-persons',
  scope: 'resources',
  input: requireTwoPersonsInput,
  output: z.object({ required: z.boolean() }),
  async run(act) {
    const { organisationId, required } = act.input;
    const { organisation } = act.actor;
    if (organisation?.id !== organisationId) permit(refused('not_found'));
    permit(organisation?.role === 'administrator' ? allowed : refused('not_yours_to_do'));
    const two_persons = required ? 1 : 0;
    await act.tx
      .insertInto('offer_rule')
      .values({ organisation_id: organisationId, two_persons })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ two_persons }))
      .execute();
    await act.record({
      type: 'offer.two_persons_set',
      streams: [organisationStream(organisationId)],
      subject: `organisation:${organisationId}`,
      data: { organisationId, required },
    });
    return { required };
  },
});
