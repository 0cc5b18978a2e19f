import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { missionStream, publicStream } from '#domain/core/streams.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import { updateMissionInput } from '#domain/missions/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from './access.ts';

export const updateMission = command({
  name: 'mission.update',
  summary: 'Correct the facts of a mission.',
  path: '/missions/{missionId}/update',
  scope: 'missions',
  input: updateMissionInput,
  output: z.object({ version: z.number() }),
  async run(act) {
    const { input } = act;
    const mission = await loadMission(act, input.missionId);
    permit(mayCoordinate(act.actor, mission.id));
    const version = input.version + 1;
    const { numUpdatedRows } = await act.tx
      .updateTable('mission')
      .set({
        name: input.name,
        area: input.area,
        countries: toJson(input.countries),
        latitude: input.latitude,
        longitude: input.longitude,
        time_zone: input.timeZone,
        summary: input.summary ?? null,
        started_on: input.startedOn,
        ended_on: input.endedOn ?? null,
        mandate_expires_on: input.mandateExpiresOn ?? null,
        version,
      })
      .where('id', '=', mission.id)
      .where('version', '=', input.version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new PortalError('stale_version');
    await act.record({
      type: 'mission.updated',
      streams: [missionStream(mission.id), publicStream],
      subject: `mission:${mission.id}`,
      missionId: mission.id,
      data: { missionId: mission.id, version },
    });
    return { version };
  },
});
