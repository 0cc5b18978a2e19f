import { z } from 'zod';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { mayContribute } from '#domain/resources/contribute-policy.ts';
import { stateNeedInput } from '#domain/resources/schema.ts';
import { tieToTalk } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from '../initiatives/access.ts';
import { loadMission } from '../missions/access.ts';
import { insertNeed } from './steps.ts';

export const stateNeed = command({
  name: 'need.state',
  summary: 'State what is needed, of a mission or of one of its initiatives.',
  path: '/missions/{missionId}/needs',
  scope: 'resources',
  input: stateNeedInput,
  output: z.object({ needId: z.string(), state: z.string() }),
  async run(act) {
    const { missionId, initiativeId, messageId, channelId, said, ...need } = act.input;
    const mission = await loadMission(act, missionId);
    permit(every(mayContribute(act.actor, mission.id), takesNewWork(mission)));
    const organisationId = act.actor.organisation?.id;
    if (!organisationId) throw new PortalError('no_organisation');

    const initiative = initiativeId ? await loadInitiative(act, initiativeId) : null;
    if (initiative && initiative.mission_id !== mission.id) throw new PortalError('not_found');
    const isPartner =
      !initiative || [initiative.facts.leadId, ...initiative.facts.partnerIds].includes(organisationId);
    if (!isPartner) throw new PortalError('resources.not_for_them');
    const underWay = !initiative || ['approved', 'active'].includes(initiative.state);
    const state = underWay ? 'open' : 'draft';
    const needId = await insertNeed(
      act,
      { missionId: mission.id, initiativeId: initiativeId ?? null, organisationId, state },
      need,
    );
    await tieToTalk(act, { messageId, channelId, said }, { kind: 'need', id: needId });
    return { needId, state };
  },
});
