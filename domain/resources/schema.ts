import { z } from 'zod';
import { madeFrom } from '../channels/schema.ts';
import { date, idOf, line, prose, version } from '../core/schema.ts';
import { type Theme, themes } from '../missions/themes.ts';
import { offerKinds, priorities, readinessLevels } from './items.ts';
import { LARGEST_QUANTITY } from './units.ts';

const quantity = (least = 1) => z.number().int().min(least).max(LARGEST_QUANTITY);
/** A unit, or the code of one of the item's packs; its base unit unless told. */
const unit = z
  .string()
  .regex(/^[a-z_0-9]{1,30}$/)
  .optional();
const theme = z.enum(Object.keys(themes) as [Theme, ...Theme[]]);

export const resourcePlace = z.strictObject({
  name: line(120),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

const needFields = {
  itemId: idOf<'item'>(),
  /** What it is for, where the item's name does not say enough. */
  title: line(160).optional(),
  quantity: quantity(),
  unit,
  neededBy: date(),
  /** Last day of use, where something is borrowed for a time. */
  neededUntil: date().optional(),
  priority: z.enum(priorities).default('normal'),
  place: resourcePlace.optional(),
  note: prose(2_000).optional(),
};

/** A need as written inside another form: an initiative's, or a mission's own. */
export const needDraft = z.strictObject(needFields);
export type NeedDraft = z.output<typeof needDraft>;

const inOrder = (value: { neededBy: string; neededUntil?: string | undefined }) =>
  value.neededUntil === undefined || value.neededUntil >= value.neededBy;
const disorder = { path: ['neededUntil'], message: 'field.ends_before_start' };

export const stateNeedInput = z
  .strictObject({
    missionId: idOf<'mission'>(),
    initiativeId: idOf<'initiative'>().optional(),
    ...madeFrom,
    ...needFields,
  })
  .refine(inOrder, disorder);

const { itemId: _item, ...editable } = needFields;
export const editNeedInput = z
  .strictObject({ needId: idOf<'need'>(), version: version(), ...editable })
  .refine(inOrder, disorder);

export const needInput = z.strictObject({ needId: idOf<'need'>() });
export const closeNeedInput = z.strictObject({ needId: idOf<'need'>(), note: prose(1_000).optional() });

/** What may be corrected of an offer later. */
const offerFields = {
  title: line(160).optional(),
  quantity: quantity(),
  unit,
  availableFrom: date(),
  availableUntil: date(),
  /** Last day on which perishable goods may be used. */
  useBy: date().optional(),
  place: resourcePlace.optional(),
  liftIncluded: z.boolean().default(false),
  readiness: z.enum(readinessLevels).default('1'),
  /** The one theme for which it is given. */
  earmark: theme.optional(),
  note: prose(2_000).optional(),
};

const untilAfterFrom = (value: { availableFrom: string; availableUntil: string }) =>
  value.availableUntil >= value.availableFrom;
const untilBeforeFrom = { path: ['availableUntil'], message: 'field.ends_before_start' };

export const offerInput = z
  .strictObject({
    missionId: idOf<'mission'>(),
    itemId: idOf<'item'>(),
    /** As is usual for the item unless told. */
    kind: z.enum(offerKinds).optional(),
    ...offerFields,
    /** Somebody else of the organisation must release it. */
    twoPersons: z.boolean().default(false),
    ...madeFrom,
  })
  .refine(untilAfterFrom, untilBeforeFrom);

export const editOfferInput = z
  .strictObject({ offerId: idOf<'offer'>(), version: version(), ...offerFields })
  .refine(untilAfterFrom, untilBeforeFrom);

export const offerRef = z.strictObject({ offerId: idOf<'offer'>() });
export const renewOfferInput = z.strictObject({ offerId: idOf<'offer'>(), availableUntil: date() });

const reserved = {
  needId: idOf<'need'>(),
  offerId: idOf<'offer'>(),
  quantity: quantity(),
  unit,
  /** For what is lent: the days for which it is promised; as long as both allow unless told. */
  startsOn: date().optional(),
  endsOn: date().optional(),
};

export const suggestInput = z.strictObject(reserved);
export const reserveInput = z.strictObject({
  ...reserved,
  /** How long the recipient has to agree. */
  hours: z.number().int().min(1).max(168).default(24),
});

const allocationId = idOf<'allocation'>();
export const allocationRef = z.strictObject({ allocationId });
export const withReason = z.strictObject({ allocationId, reason: prose(1_000).optional() });
export const shipInput = z.strictObject({
  allocationId,
  /** All of it unless told. */
  quantity: quantity().optional(),
  /** What becomes of the part that is not shipped now. */
  remainder: z.enum(['keep', 'cancel']).default('keep'),
  waybill: line(60).optional(),
});
export const receiveInput = z.strictObject({
  allocationId,
  good: quantity(0),
  damaged: quantity(0).default(0),
  short: quantity(0).default(0),
  surplus: quantity(0).default(0),
  /** Needed where anything is damaged, short or more than was shipped. */
  reason: prose(1_000).optional(),
});
export const partInput = z.strictObject({ allocationId, quantity: quantity().optional() });
export const loseInput = z.strictObject({
  allocationId,
  quantity: quantity().optional(),
  reason: prose(1_000),
});
export const requireTwoPersonsInput = z.strictObject({
  organisationId: idOf<'organisation'>(),
  required: z.boolean(),
});
