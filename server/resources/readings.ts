import { z } from 'zod';
import { themeCode } from '#domain/missions/schema.ts';
import { itemCategories, offerKinds, priorities, readinessLevels } from '#domain/resources/items.ts';
import { allocationStates, needStates, offerStates } from '#domain/resources/lifecycle.ts';
import { type Unit, units } from '#domain/resources/units.ts';
import { after, given, pageOfRows, readable } from '../core/reading.ts';
import {
  type allocationViews,
  listNeeds,
  listOffers,
  need as readNeed,
  offer as readOffer,
} from './queries.ts';

const quantity = z.number().int();
const date = z.string().nullable();
const organisation = z.object({ id: z.string(), name: z.string() });
const mission = z.object({ id: z.string(), slug: z.string(), acronym: z.string() });
const inFourLanguages = z.object({ en: z.string(), es: z.string(), fr: z.string(), ar: z.string() });

const shared = {
  id: z.string(),
  title: z.string().nullable(),
  item: inFourLanguages.describe('The item’s name in the four languages.'),
  category: z.enum(itemCategories),
  unit: z.enum(Object.keys(units) as [Unit]).describe('The base unit in which all quantities are counted.'),
  quantity,
  place: z.string().nullable(),
  organisation,
};

const ladder = z.object({
  needed: quantity,
  suggested: quantity,
  reserved: quantity,
  agreed: quantity,
  shipped: quantity,
  received: quantity,
  distributed: quantity,
  damaged: quantity,
  short: quantity,
  surplus: quantity,
  lost: quantity,
  returned: quantity,
  open: quantity.describe('Not promised by anybody.'),
});

const needItem = z.object({
  ...shared,
  neededBy: z.string(),
  neededUntil: date.describe('Last day of use of what is borrowed.'),
  priority: z.enum(priorities),
  state: z.enum(needStates),
  initiative: z.object({ id: z.string(), title: z.string() }).nullable(),
  ladder,
});

const allocation = z.object({
  id: z.string(),
  state: z.enum(allocationStates),
  quantity,
  startsOn: date,
  endsOn: date,
  reservedUntil: z.string().nullable(),
  needId: z.string(),
  offerId: z.string(),
  recipient: organisation,
  offerer: organisation,
  waybill: z.string().nullable(),
  createdAt: z.string(),
  movedAt: z.string(),
});

type Views = Awaited<ReturnType<typeof allocationViews>>;

const allocationsOf = (views: Views): z.input<typeof allocation>[] =>
  views.map(({ need, offer, stock, ...view }) => ({
    ...view,
    quantity: stock.quantity,
    needId: need.id,
    offerId: offer.id,
  }));

const need = needItem.extend({
  version: quantity,
  note: z.string().nullable(),
  theme: themeCode.nullable(),
  position: z.object({ latitude: z.number(), longitude: z.number(), coarse: z.boolean() }).nullable(),
  mission,
  statedAt: z.string(),
  allocations: z.array(allocation),
});

const offerItem = z.object({
  ...shared,
  kind: z.enum(offerKinds),
  state: z.enum(offerStates),
  availableFrom: z.string(),
  availableUntil: z.string(),
  useBy: date,
  liftIncluded: z.boolean(),
  readiness: z.enum(readinessLevels).describe('UN PCRS readiness level.'),
  earmark: themeCode.nullable(),
  ladder: z.object({
    offered: quantity,
    suggested: quantity,
    reserved: quantity,
    agreed: quantity,
    shipped: quantity,
    received: quantity,
    distributed: quantity,
    gone: quantity,
    left: quantity,
    on: date.describe('The day the figures are of, where something is lent.'),
  }),
});

const offer = offerItem.extend({
  version: quantity,
  note: z.string().nullable(),
  mission,
  draftedAt: z.string(),
  releasedAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  allocations: z.array(allocation),
});

const narrowing = {
  mission: z.string().max(60).optional().describe('Its id, or the short name that its address bears.'),
  item: z
    .union([z.enum(itemCategories), z.uuid()])
    .optional()
    .describe('A category, or one item by its id.'),
  place: z.string().max(120).optional(),
  whose: z.enum(['own']).optional().describe('`own`: those of the organisation you act for.'),
  after: after(),
};

const needs = readable({
  name: 'need.list',
  summary: 'The needs you may see, the most urgent first.',
  path: '/needs',
  by: 'person',
  input: z.strictObject({
    ...narrowing,
    theme: themeCode.optional(),
    priority: z.enum(priorities).optional(),
    show: z
      .enum(['standing', 'gaps', 'all', ...needStates])
      .optional()
      .describe('Without it those standing: neither received nor closed.'),
  }),
  output: pageOfRows(needItem),
  run: (ask, asked) => listNeeds(ask, given(asked)),
});

const oneNeed = readable({
  name: 'need.read',
  summary: 'One need: how far it is covered, and by what.',
  path: '/needs/{needId}',
  by: 'person',
  input: z.strictObject({ needId: z.uuid() }),
  output: need,
  run: async (ask, { needId }) => {
    const view = await readNeed(ask, { id: needId });
    return { ...view, allocations: allocationsOf(view.allocations as Views) };
  },
});

const offers = readable({
  name: 'offer.list',
  summary: 'The offers you may see, the newest first.',
  path: '/offers',
  by: 'person',
  input: z.strictObject({
    ...narrowing,
    kind: z.enum(offerKinds).optional(),
    show: z
      .enum(['standing', 'waiting', 'usable', 'all', ...offerStates])
      .optional()
      .describe('Without it those standing: neither withdrawn nor expired.'),
  }),
  output: pageOfRows(offerItem),
  run: (ask, asked) => listOffers(ask, given(asked)),
});

const oneOffer = readable({
  name: 'offer.read',
  summary: 'One offer: what is left of it, and what became of the rest.',
  path: '/offers/{offerId}',
  by: 'person',
  input: z.strictObject({ offerId: z.uuid() }),
  output: offer,
  run: async (ask, { offerId }) => {
    const view = await readOffer(ask, { id: offerId });
    return { ...view, allocations: allocationsOf(view.allocations as Views) };
  },
});

export const resourceReadings = [needs, oneNeed, offers, oneOffer] as const;
