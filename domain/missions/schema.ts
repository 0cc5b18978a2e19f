import { z } from 'zod';
import { timeZone } from '../accounts/schema.ts';
import { countryCode, date, idOf, line, prose, version } from '../core/schema.ts';
import { missionActions, missionStates } from './lifecycle.ts';
import { themes } from './themes.ts';

const missionId = idOf<'mission'>();

export const themeCode = z.enum(Object.keys(themes) as [keyof typeof themes]);

export const resolution = z.strictObject({
  /** As cited: `S/RES/2149 (2014)`. */
  reference: line(60),
  adoptedOn: date(),
});

export const taskDraft = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => /^[A-Z0-9-]{1,12}$/.test(text), { message: 'missions.code_form' }),
  title: line(200),
  theme: themeCode.optional(),
});

/** Rows of a form may be left empty; they are no tasks. One that was begun needs its code and its title. */
const taskRows = z
  .array(taskDraft.partial())
  .max(40)
  .default([])
  .transform((rows, context) =>
    rows.flatMap(({ code, title, theme }, at) => {
      if (code && title) return [{ code, title, theme }];
      if (!code && !title && !theme) return [];
      const path = [at, code ? 'title' : 'code'];
      context.addIssue({ code: 'custom', message: 'field.required', path });
      return z.NEVER;
    }),
  );

const endsAfterStart = (value: { startedOn: string; endedOn?: string | undefined }) =>
  value.endedOn === undefined || value.endedOn >= value.startedOn;
const endRefusal = { path: ['endedOn'], message: 'field.ends_before_start' };

/** The page for opening a mission stands at this address. */
const acronym = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => /^[A-Z][A-Z0-9-]{2,15}$/.test(text) && text !== 'NEW', {
    message: 'missions.acronym_form',
  });

const expiresAfter = (adoptedOn: string, expiresOn: string | undefined) =>
  expiresOn === undefined || expiresOn >= adoptedOn;
const expiryRefusal = (field: string) => ({ path: [field], message: 'field.ends_before_start' });

const profile = {
  name: line(200),
  area: line(120),
  countries: z.array(countryCode()).min(1).max(20),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  timeZone: timeZone(),
  summary: prose(2_000).optional(),
  startedOn: date(),
  endedOn: date().optional(),
  mandateExpiresOn: date().optional(),
};

export const createMissionInput = z
  .strictObject({
    acronym,
    ...profile,
    state: z.enum(missionStates).default('active'),
    resolution,
    tasks: taskRows,
  })
  .refine(endsAfterStart, endRefusal)
  .refine(
    (value) => expiresAfter(value.resolution.adoptedOn, value.mandateExpiresOn),
    expiryRefusal('mandateExpiresOn'),
  );

export const updateMissionInput = z
  .strictObject({ missionId, version: version(), ...profile })
  .refine(endsAfterStart, endRefusal);

export const moveMissionInput = z.strictObject({ missionId, action: z.enum(missionActions) });

export const renewMandateInput = z
  .strictObject({
    missionId,
    resolution,
    expiresOn: date().optional(),
    /** Tasks that the new mandate no longer holds. */
    dropped: z.array(idOf<'mandatedTask'>()).max(40).default([]),
    added: taskRows,
  })
  .refine((value) => expiresAfter(value.resolution.adoptedOn, value.expiresOn), expiryRefusal('expiresOn'));

export const addTaskInput = z.strictObject({ missionId, ...taskDraft.shape });
export const admitOrganisationInput = z.strictObject({ missionId, organisationId: idOf<'organisation'>() });
