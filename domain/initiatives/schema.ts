import { z } from 'zod';
import { countryCode, date, idOf, line, prose, textLanguage, version } from '../core/schema.ts';
import { themeCode } from '../missions/schema.ts';
import { needDraft } from '../resources/schema.ts';
import { countingRules, iatiRoles, indicatorMeasures } from './terms.ts';

const initiativeId = idOf<'initiative'>();
const organisationId = idOf<'organisation'>();
const iatiRole = z.enum(Object.keys(iatiRoles) as [keyof typeof iatiRoles]);
const places = z.enum(['partner', 'observer']);
const figure = z.number().int().min(-1_000_000_000).max(2_000_000_000);

/** Rows of a form may be left empty; what has no name is no row. */
const rows = <Row extends z.ZodType>(row: Row) => z.array(row.optional()).max(40).default([]);

export const placeDraft = z.strictObject({
  name: line(120).optional(),
  country: countryCode().optional(),
  admin1: line(120).optional(),
  /** Text, with its zeros and dashes; the edition says which list it comes from. */
  pcode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9-]{0,18}$/)
    .optional(),
  pcodeEdition: line(40).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** The position is exact, so it is shown coarsely to those who take no part. */
  precise: z.boolean().default(false),
});

export const milestoneDraft = z.strictObject({
  id: idOf<'milestone'>().optional(),
  title: line(160).optional(),
  dueOn: date().optional(),
});

export const partnerDraft = z.strictObject({
  organisationId: organisationId.optional(),
  role: places.default('partner'),
  iatiRole: iatiRole.default('implementing'),
});

/** A need as far as it is written; what is missing is asked for when the initiative is proposed. */
export const draftedNeed = needDraft.partial();

const plan = {
  title: line(160, 3),
  taskId: idOf<'mandatedTask'>().optional(),
  summary: prose(4_000).optional(),
  language: textLanguage().default('en'),
  theme: themeCode.optional(),
  startsOn: date().optional(),
  endsOn: date().optional(),
  partners: rows(partnerDraft),
  places: rows(placeDraft),
  milestones: rows(milestoneDraft),
  needs: rows(draftedNeed),
  /** Propose it at once; otherwise it is kept as it is. */
  propose: z.boolean().default(false),
};

const inOrder = (value: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  !value.startsOn || !value.endsOn || value.endsOn >= value.startsOn;
const disorder = { path: ['endsOn'], message: 'field.ends_before_start' };

export const draftInput = z.strictObject({ missionId: idOf<'mission'>(), ...plan }).refine(inOrder, disorder);
export const editInput = z
  .strictObject({ initiativeId, version: version(), ...plan })
  .refine(inOrder, disorder);

export const initiativeInput = z.strictObject({ initiativeId });
/** Said to the partners, with what is done to their work. */
export const reasonedInput = z.strictObject({ initiativeId, comments: prose(4_000) });

export const addMilestoneInput = z.strictObject({ initiativeId, title: line(160), dueOn: date() });
export const reachMilestoneInput = z.strictObject({
  initiativeId,
  milestoneId: idOf<'milestone'>(),
  reachedOn: date(),
});

export const requestJoinInput = z.strictObject({
  initiativeId,
  brings: prose(2_000),
  message: prose(2_000).optional(),
  iatiRole: iatiRole.default('implementing'),
});
export const inviteInput = z.strictObject({
  initiativeId,
  organisationId,
  /** What the organisation is asked to bring. */
  brings: prose(2_000),
  message: prose(2_000).optional(),
  role: places.default('partner'),
  iatiRole: iatiRole.default('implementing'),
});

const joinRequestId = idOf<'joinRequest'>();
export const answerJoinInput = z.strictObject({ joinRequestId, answer: prose(2_000).optional() });
export const counterJoinInput = z.strictObject({ joinRequestId, counter: prose(2_000) });

export const addIndicatorInput = z.strictObject({
  initiativeId,
  title: line(200),
  measure: z.enum(Object.keys(indicatorMeasures) as [keyof typeof indicatorMeasures]).default('unit'),
  rule: z.enum(countingRules).default('sum'),
  unit: line(60).optional(),
  baseline: figure.optional(),
  target: figure.optional(),
});

export const reportValueInput = z
  .strictObject({
    indicatorId: idOf<'indicator'>(),
    periodStart: date(),
    periodEnd: date(),
    place: line(120).optional(),
    target: figure.optional(),
    actual: figure.optional(),
  })
  .refine((value) => value.periodEnd >= value.periodStart, {
    path: ['periodEnd'],
    message: 'field.ends_before_start',
  })
  .refine((value) => value.actual !== undefined || value.target !== undefined, {
    path: ['actual'],
    message: 'initiatives.value_missing',
  });

export type PlanInput = z.output<typeof draftInput>;
