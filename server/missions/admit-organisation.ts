import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import { admitOrganisationInput } from '#domain/missions/schema.ts';
import { command } from '../core/command.ts';
import { loadOrganisation } from '../organisations/access.ts';
import { loadMission } from './access.ts';
import { admitToMission } from './steps.ts';

export const admitOrganisation = command({
  name: 'mission.admit-organisation',
  summary: 'Let an organisation take part in a mission.',
  path: '/missions/{missionId}/participants',
  scope: 'missions',
  input: admitOrganisationInput,
  output: z.object({ admitted: z.boolean() }),
  async run(act) {
    const mission = await loadMission(act, act.input.missionId);
    permit(mayCoordinate(act.actor, mission.id));
    const organisation = await loadOrganisation(act, act.input.organisationId);
    return admitToMission(act, mission.id, organisation.id);
  },
});
