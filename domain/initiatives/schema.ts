import { z } from 'zod';
import { date, idOf, line, prose, textLanguage, version } from '../core/schema.ts';
import { themeCode } from '../missions/schema.ts';
import { needDraft } from '../resources/schema.ts';
import { initiativeActions, joinActions } from './lifecycle.ts';

const initiativeId = idOf<'initiative'>();
const organisationId = idOf<'organisation'>();

export const partnershipRoles = ['lead', 'partner', 'observer'] as const;
/** IATI 2.03 participating-organisation role: funding, accountable, extending, implementing. */
export const iatiRoles = ['1', '2', '3', '4'] as const;

export const placeDraft = z.strictObject({
  name: line(120),
  admin1: line(120).optional(),
  /** Text, with its zeros; the edition says from which list it comes. */
  pcode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9-]{0,18}$/)
    .optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

export const milestoneDraft = z.strictObject({ title: line(160), dueOn: date() });
export const partnerDraft = z.strictObject({
  organisationId,
  role: z.enum(['partner', 'observer']).default('partner'),
  iatiRole: z.enum(iatiRoles).default('4'),
});

const plan = {
  taskId: idOf<'task'>(),
  title: line(160, 3),
  summary: prose(4_000, 10),
  language: textLanguage().default('en'),
  theme: themeCode,
  startsOn: date(),
  endsOn: date(),
  partners: z.array(partnerDraft).max(30).default([]),
  places: z.array(placeDraft).max(30).default([]),
  milestones: z.array(milestoneDraft).max(30).default([]),
  needs: z.array(needDraft).max(30).default([]),
};

const inOrder = (value: { startsOn: string; endsOn: string }) => value.endsOn >= value.startsOn;
const disorder = { path: ['endsOn'], message: 'field.ends_before_start' };

export const draftInput = z
  .strictObject({
    missionId: idOf<'mission'>(),
    ...plan,
    /** Proposed at once, or kept as a draft. */
    propose: z.boolean().default(false),
  })
  .refine(inOrder, disorder);

export const editInput = z
  .strictObject({ initiativeId, version: version(), ...plan })
  .refine(inOrder, disorder);

export const moveInput = z.strictObject({
  initiativeId,
  action: z.enum(initiativeActions),
  /** What has to change, or why; needed to return, suspend and cancel. */
  comment: prose(2_000).optional(),
});

export const askToJoinInput = z.strictObject({
  initiativeId,
  brings: prose(1_000, 3),
  message: prose(1_000).optional(),
});
export const inviteToJoinInput = z.strictObject({
  initiativeId,
  organisationId,
  message: prose(1_000).optional(),
});
export const moveJoinInput = z.strictObject({
  joinRequestId: idOf<'joinRequest'>(),
  action: z.enum(joinActions),
  /** With a counter: what is asked for instead. */
  comment: prose(1_000).optional(),
});
export const reachMilestoneInput = z.strictObject({ initiativeId, milestoneId: z.uuid(), on: date() });

/** IATI 2.03 indicator measure. */
export const measures = ['unit', 'percentage', 'nominal', 'ordinal', 'qualitative'] as const;
/** How values of several periods and places are put together without counting anybody twice. */
export const countRules = ['sum', 'maximum', 'latest', 'unique'] as const;

export const addIndicatorInput = z.strictObject({
  initiativeId,
  title: line(300),
  measure: z.enum(measures).default('unit'),
  rule: z.enum(countRules),
  unit: line(40).optional(),
  baseline: z.number().int().optional(),
  target: z.number().int().optional(),
});

export const reportValueInput = z
  .strictObject({
    indicatorId: idOf<'indicator'>(),
    startsOn: date(),
    endsOn: date(),
    place: line(120).optional(),
    actual: z.number().int(),
    target: z.number().int().optional(),
  })
  .refine(inOrder, disorder);
