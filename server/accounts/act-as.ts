import { z } from 'zod';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { actAsInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { rightsChanged } from './steps.ts';

/** What is heard as one organisation may not be heard as another: the person's sockets are asked again. */
export const actAs = command({
  name: 'account.act-as',
  summary: 'Goes on for another organisation of yours, on this device.',
  path: null,
  scope: 'accounts',
  input: actAsInput,
  output: z.strictObject({}),
  async run(act) {
    const { personId } = act.actor;
    const { sessionId, organisationId } = act.input;
    permit(mayKeepOwnAccount(act.actor));
    if (organisationId && !(await belongsTo(act, organisationId))) {
      throw new PortalError('accounts.not_your_organisation');
    }
    const { numUpdatedRows } = await act.tx
      .updateTable('session')
      .set({ organisation_id: organisationId })
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('not_found');
    await act.record({
      type: 'session.switched',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      data: { personId, sessionId, organisationId },
    });
    await rightsChanged(act, personId);
    return {};
  },
});

async function belongsTo(act: ActorsAct, organisationId: OrganisationId): Promise<boolean> {
  const row = await act.tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', act.actor.personId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
