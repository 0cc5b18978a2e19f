import { z } from 'zod';
import { initiativeStates } from '#domain/initiatives/lifecycle.ts';
import {
  countingRules,
  type IatiRole,
  type IndicatorMeasure,
  iatiRoles,
  indicatorMeasures,
  initiativeSources,
  partnershipRoles,
} from '#domain/initiatives/terms.ts';
import { themeCode } from '#domain/missions/schema.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import { itemCategories } from '#domain/resources/items.ts';
import { after, given, pageOfRows, readable } from '../core/reading.ts';
import { listInitiatives, initiative as readInitiative } from './queries.ts';

const count = z.number().int().min(0);
const date = z.string().nullable();
const organisation = z.object({ id: z.string(), name: z.string() });
const mission = z.object({ id: z.string(), slug: z.string(), acronym: z.string() });

const shared = {
  id: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47 tag of the language its texts are in.'),
  theme: themeCode.nullable(),
  state: z.enum(initiativeStates),
  source: z.enum(initiativeSources),
  startsOn: date,
  endsOn: date,
  lead: organisation,
  mission,
};

const item = z.object({
  ...shared,
  partners: count,
  openNeeds: count,
  places: z.array(z.string()).readonly().describe('The first few, by name.'),
});

const place = z.object({
  name: z.string(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  pcode: z.string().nullable(),
  pcodeEdition: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  coarse: z.boolean().describe('The position is the middle of a wide cell, not the exact one.'),
});

const value = z.object({
  id: z.string(),
  periodStart: date,
  periodEnd: date,
  place: z.string().nullable(),
  target: z.number().nullable(),
  actual: z.number().nullable(),
  by: z.string().nullable(),
});

const indicator = z.object({
  id: z.string(),
  title: z.string(),
  measure: z.enum(Object.keys(indicatorMeasures) as [IndicatorMeasure]),
  rule: z.enum(countingRules),
  unit: z.string().nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  standing: z.number().nullable().describe('What it stands at by its rule.'),
  values: z.array(value).readonly().describe('The latest; `count` says how many there are.'),
  count,
});

const initiative = z.object({
  ...shared,
  version: z.number().int(),
  summary: z.string(),
  task: z.object({ code: z.string(), title: z.string(), droppedOn: date }).nullable(),
  partners: z
    .array(
      organisation.extend({
        role: z.enum(partnershipRoles),
        iatiRole: z.enum(Object.keys(iatiRoles) as [IatiRole]),
        verification: z.enum(verificationStates),
        since: z.string(),
      }),
    )
    .readonly(),
  places: z.array(place).readonly(),
  milestones: z
    .array(z.object({ id: z.string(), title: z.string(), dueOn: date, reachedOn: date }))
    .readonly(),
  indicators: z.array(indicator).readonly(),
  inside: z.boolean().describe('The asker is of a partner or coordinates the mission: places are exact.'),
  seq: count.describe('The stream `initiative:ID` up to here is in the answer.'),
});

const listed = readable({
  name: 'initiative.list',
  summary: 'The initiatives you may see, the newest first.',
  path: '/initiatives',
  by: 'anyone',
  input: z.strictObject({
    mission: z.string().max(60).optional().describe('Id of a mission, or the short name of its address.'),
    q: z.string().max(200).optional().describe('Every word must be found.'),
    theme: themeCode.optional(),
    state: z.enum(initiativeStates).optional().describe('Without it, all but the cancelled ones.'),
    area: z.string().max(120).optional(),
    need: z.enum(itemCategories).optional().describe('Something of this category is still needed.'),
    mine: z.enum(['own']).optional().describe('`own`: those in which your organisation has a place.'),
    after: after(),
  }),
  output: pageOfRows(item).extend({ count }),
  run: (ask, asked) => listInitiatives(ask, given(asked)),
});

const one = readable({
  name: 'initiative.read',
  summary: 'One initiative: partners, places, milestones and indicators.',
  path: '/initiatives/{initiativeId}',
  by: 'anyone',
  input: z.strictObject({ initiativeId: z.uuid() }),
  output: initiative,
  run: (ask, { initiativeId }) => readInitiative(ask, { id: initiativeId }),
});

export const initiativeReadings = [listed, one] as const;
