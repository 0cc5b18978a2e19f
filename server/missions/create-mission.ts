import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { missionStream, publicStream } from '#domain/core/streams.ts';
import { mayCreateMission } from '#domain/missions/policy.ts';
import { createMissionInput } from '#domain/missions/schema.ts';
import { openMissionChannels } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { addResolution, addTasks } from './write-mandate.ts';

export const createMission = command({
  name: 'mission.create',
  summary: 'Open a mission with its mandate; its four channels open with it.',
  path: '/missions',
  scope: 'missions',
  input: createMissionInput,
  output: z.object({ missionId: z.string(), slug: z.string() }),
  async run(act) {
    const { tx, actor, input, now } = act;
    permit(mayCreateMission(actor));
    const slug = input.acronym.toLowerCase();
    const taken = await tx.selectFrom('mission').select('id').where('slug', '=', slug).executeTakeFirst();
    if (taken) throw refuseField('acronym', 'missions.slug_taken');

    const missionId = act.newId<'mission'>();
    await tx
      .insertInto('mission')
      .values({
        id: missionId,
        slug,
        acronym: input.acronym,
        name: input.name,
        area: input.area,
        countries: toJson(input.countries),
        latitude: input.latitude,
        longitude: input.longitude,
        time_zone: input.timeZone,
        summary: input.summary ?? null,
        state: input.state,
        started_on: input.startedOn,
        ended_on: input.endedOn ?? null,
        mandate_expires_on: input.mandateExpiresOn ?? null,
        created_at: now,
        version: 1,
      })
      .execute();
    await addResolution(act, missionId, 'established', input.resolution);
    await addTasks(act, missionId, input.tasks, (at) => `tasks[${at}].code`);
    await act.record({
      type: 'mission.created',
      streams: [missionStream(missionId), publicStream],
      subject: `mission:${missionId}`,
      missionId,
      data: { missionId },
    });
    await openMissionChannels(act, { missionId });
    return { missionId, slug };
  },
});
