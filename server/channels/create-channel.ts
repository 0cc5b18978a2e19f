import { z } from 'zod';
import { createChannelInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMission } from '../missions/access.ts';
import { refusePlaces } from './refuse-places.ts';
import { openChannel, seat, seatOrganisation } from './steps.ts';

export const createChannel = command({
  name: 'channel.create',
  summary:
    'Open another channel of a mission, with everybody who takes part seated where it is open to them.',
  path: '/missions/{missionId}/channels',
  scope: 'channels',
  input: createChannelInput,
  output: z.object({ channelId: z.string() }),
  async run(act) {
    const { missionId, name, ...settings } = act.input;
    permit(mayCoordinate(act.actor, missionId));
    await loadMission(act, missionId);
    refusePlaces({ name, topic: settings.topic, description: settings.description });
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
    if (settings.joining !== 'open') {
      await seatFounder(act, channelId);
      return { channelId };
    }
    for (const { organisation_id } of participants) await seatOrganisation(act, channelId, organisation_id);
    return { channelId };
  },
});

/** Where people come in one by one, whoever opens the channel is the first. */
async function seatFounder(act: ActorsAct, channelId: ChannelId): Promise<void> {
  const { organisation, personId } = act.actor;
  if (organisation) await seat(act, channelId, personId, organisation.id);
}
