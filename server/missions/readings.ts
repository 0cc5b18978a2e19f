import { z } from 'zod';
import { missionStates } from '#domain/missions/lifecycle.ts';
import { themeCode } from '#domain/missions/schema.ts';
import { after, given, pageOfRows, pageWithin, readable } from '../core/reading.ts';
import { contributionRows, listMissions, overview } from './queries.ts';

const missionName = () =>
  z.string().min(1).max(60).describe('Its id, or the short name that its address bears.');

const count = z.number().int().min(0);

const missionItem = z.object({
  id: z.string(),
  slug: z.string(),
  acronym: z.string(),
  name: z.string(),
  area: z.string(),
  state: z.enum(missionStates),
  startedOn: z.string(),
  endedOn: z.string().nullable(),
  mandateExpiresOn: z.string().nullable(),
  partners: count,
  initiatives: count,
});

const mission = missionItem.extend({
  countries: z.array(z.string()).readonly(),
  latitude: z.number(),
  longitude: z.number(),
  timeZone: z.string(),
  summary: z.string().nullable(),
  version: z.number().int(),
  resolutions: z
    .array(z.object({ reference: z.string(), adoptedOn: z.string(), kind: z.string() }))
    .readonly(),
  tasks: z
    .array(
      z.object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        theme: themeCode.nullable(),
        droppedOn: z.string().nullable(),
        initiatives: count,
      }),
    )
    .readonly(),
  coverage: z.array(z.object({ theme: themeCode, initiatives: count, organisations: count })).readonly(),
});

const listed = readable({
  name: 'mission.list',
  summary: 'Missions, by acronym; those under way before those that are closed.',
  path: '/missions',
  by: 'anyone',
  input: z.strictObject({
    q: z.string().max(200).optional().describe('Every word must be found in acronym, name or area.'),
    state: z.enum(missionStates).optional(),
    after: after(),
  }),
  output: pageOfRows(missionItem),
  run: async (ask, { q, state, after: last }) =>
    pageWithin(await listMissions(ask, given({ words: q, state })), last, (row) => row.id),
});

const one = readable({
  name: 'mission.read',
  summary: 'One mission: its mandate, what the mandate asks for, and how it is covered.',
  path: '/missions/{missionId}',
  by: 'anyone',
  input: z.strictObject({ missionId: missionName() }),
  output: mission,
  run: async (ask, { missionId }) => {
    const { themes, ...view } = await overview(ask, { mission: missionId });
    return { ...view, coverage: themes };
  },
});

const contributionsOf = readable({
  name: 'mission.contributions',
  summary: 'Uniformed personnel of a mission by country and year, women and men apart.',
  path: '/missions/{missionId}/contributions',
  by: 'anyone',
  input: z.strictObject({ missionId: missionName(), after: after() }),
  output: pageOfRows(z.object({ country: z.string(), year: z.number().int(), women: count, men: count })),
  run: async (ask, { missionId, after: last }) => {
    const rows = await contributionRows(ask, { mission: missionId });
    return pageWithin(rows, last, (row) => `${row.year}_${row.country}`);
  },
});

export const missionReadings = [listed, one, contributionsOf] as const;
