import { z } from 'zod';
import { PortalError } from '#domain/core/errors.ts';
import { answerJoinInput } from '#domain/initiatives/schema.ts';
import { carriesCommitments } from '#domain/organisations/policy.ts';
import { command } from '../core/command.ts';
import { verificationOf } from '../organisations/access.ts';
import { moveJoin } from './move-join.ts';
import { beginPartnership } from './steps.ts';

export const acceptJoin = command({
  name: 'join.accept',
  summary: 'Accept a request to join, an invitation, or what the other side asked for instead.',
  path: '/join-requests/{joinRequestId}/accept',
  scope: 'initiatives',
  input: answerJoinInput,
  output: z.object({ state: z.string(), initiativeId: z.string() }),
  async run(act) {
    const { joinRequestId, answer } = act.input;
    const { join, state } = await moveJoin(act, joinRequestId, 'accept', () => ({ answer }));
    const { organisation_id: organisationId, initiative, role, iati_role: iatiRole } = join;
    const verification = await verificationOf(act.tx, organisationId, act.now);
    if (!carriesCommitments(verification).allowed) throw new PortalError('initiatives.joiner_not_verified');
    await beginPartnership(act, initiative, { organisationId, role, iatiRole });
    return { state, initiativeId: initiative.id };
  },
});
