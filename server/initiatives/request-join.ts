import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayRequestJoin } from '#domain/initiatives/policy.ts';
import { requestJoinInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { openJoin } from './open-join.ts';

export const requestJoin = command({
  name: 'join.request',
  summary: 'Ask to join an initiative, with what one’s organisation brings.',
  path: '/initiatives/{initiativeId}/join-requests',
  scope: 'initiatives',
  input: requestJoinInput,
  output: z.object({ joinRequestId: z.string() }),
  async run(act) {
    const { initiativeId, brings, message, iatiRole } = act.input;
    const initiative = await loadInitiative(act, initiativeId);
    permit(mayRequestJoin(act.actor, initiative.facts));
    const { organisation } = act.actor;
    if (!organisation) throw new PortalError('no_organisation');
    const joinRequestId = await openJoin(act, initiative, {
      organisationId: organisation.id,
      direction: 'request',
      brings,
      message,
      role: 'partner',
      iatiRole,
    });
    return { joinRequestId };
  },
});
