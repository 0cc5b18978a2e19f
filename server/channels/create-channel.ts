import { z } from 'zod';
import { createChannelInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMission } from '../missions/access.ts';
import { openChannel, seatOrganisation } from './steps.ts';

export const createChannel = command({
  name: 'channel.create',
  summary: 'Open another channel of a mission, with everybody who takes part seated.',
  path: '/missions/{missionId}/channels',
  scope: 'channels',
  input: createChannelInput,
  output: z.object({ channelId: z.string() }),
  async run(act) {
    const { missionId, name, ...settings } = act.input;
    permit(mayCoordinate(act.actor, missionId));
    await loadMission(act, missionId);
    const taken = await act.tx
      .selectFrom('channel')
      .select('id')
      .where('mission_id', '=', missionId)
      .where('kind', '=', 'mission')
      .where('name', '=', name)
      .executeTakeFirst();
    if (taken) throw refuseField('name', 'channels.name_taken');
    const channelId = await openChannel(act, {
      kind: 'mission',
      missionId,
      initiativeId: null,
      name,
      settings,
    });
    const participants = await act.tx
      .selectFrom('mission_participant')
      .select('organisation_id')
      .where('mission_id', '=', missionId)
      .execute();
    for (const { organisation_id } of participants) await seatOrganisation(act, channelId, organisation_id);
    return { channelId };
  },
});
