import { permit } from '#domain/core/decision.ts';
import type { ItemId, OfferId, PersonId } from '#domain/core/id.ts';
import { mayMoveOffer } from '#domain/resources/policy.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { allocationsOf, loadOffer } from './access.ts';
import { allocationViews } from './allocation-views.ts';
import { heardBy } from './heard.ts';
import { itemViews } from './item-views.ts';
import { type OfferRow, offerItems, offerRows } from './offer-rows.ts';
import { fitsOf } from './read-fits.ts';
import type { ItemView } from './view-needs.ts';
import type { OfferChoices, OfferItem, OfferPlan, OfferView } from './view-offers.ts';

/** One offer: what is left of it, what became of the rest, and which needs it fits. */
export async function offer(ask: Ask, { id }: { id: string }): Promise<OfferView> {
  const { facts } = await loadOffer(ask, id as OfferId);
  const heard = await heardBy(ask, facts.missionId);
  const row = await offerRows(ask)
    .where('offer.id', '=', id as OfferId)
    .executeTakeFirstOrThrow();
  const [item] = (await offerItems(ask, [row])) as [OfferItem];
  const itemChoice = await choiceOf(ask, row.item_id);
  const mission = await loadMission(ask, row.mission_id);
  const held = await allocationsOf(ask, { offer: row.id });
  return {
    ...item,
    ...(await writtenBy(ask, row)),
    version: row.version,
    note: row.note,
    itemChoice,
    perishable: itemChoice.perishable,
    mission: { id: mission.id, slug: mission.slug, acronym: mission.acronym },
    draftedAt: row.drafted_at,
    releasedAt: row.released_at,
    acknowledgedAt: row.acknowledged_at,
    facts,
    allocations: await allocationViews(ask, { offer: row.id }),
    fits: await fitsOf(ask, row, held),
    heard,
  };
}

async function writtenBy(ask: Ask, row: OfferRow): Promise<Pick<OfferView, 'draftedBy' | 'releasedBy'>> {
  const people = await ask.read
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [row.drafted_by, row.released_by ?? ('' as PersonId)])
    .execute();
  const nameOf = (id: PersonId | null) => people.find((person) => person.id === id)?.name;
  return { draftedBy: nameOf(row.drafted_by) ?? '', releasedBy: nameOf(row.released_by) ?? null };
}

type ItemChoice = OfferChoices['items'][number];

/** Items with what an offer of them is by rule: used up or lent, to be used by a day or not. */
async function itemChoices(ask: Ask, ids?: readonly ItemId[]): Promise<ItemChoice[]> {
  const views: ItemView[] = await itemViews(ask, ids);
  const rules = await ask.read.selectFrom('item').select(['id', 'kind', 'perishable']).execute();
  const byId = new Map(rows(rules));
  return views.flatMap((view) => {
    const rule = byId.get(view.id);
    return rule ? [{ ...view, kind: rule.kind, perishable: rule.perishable === 1 }] : [];
  });
}

const rows = <Row extends { id: ItemId }>(list: readonly Row[]) => list.map((row) => [row.id, row] as const);

async function choiceOf(ask: Ask, id: ItemId): Promise<ItemChoice> {
  const [choice] = (await itemChoices(ask, [id])) as [ItemChoice];
  return choice;
}

/** What a new offer can be of, and whether the organisation acted for asks for a second person. */
export async function offerChoices(ask: Ask): Promise<OfferChoices> {
  const own = ask.actor?.organisation?.id;
  const rule = own
    ? await ask.read
        .selectFrom('offer_rule')
        .select('two_persons')
        .where('organisation_id', '=', own)
        .executeTakeFirst()
    : undefined;
  return { items: await itemChoices(ask), twoPersons: own ? rule?.two_persons === 1 : null };
}

/** An offer as its organisation corrects it. */
export async function offerPlan(ask: Ask, { id }: { id: string }): Promise<OfferPlan> {
  const row = await loadOffer(ask, id as OfferId);
  permit(mayMoveOffer(ask.actor, row.facts, 'edit'));
  const mission = await loadMission(ask, row.mission_id);
  return {
    id: row.id,
    version: row.version,
    item: await choiceOf(ask, row.item_id),
    kind: row.kind,
    state: row.state,
    title: row.title,
    quantity: row.quantity,
    availableFrom: row.available_from,
    availableUntil: row.available_until,
    useBy: row.use_by,
    place: { name: row.place_name, latitude: row.latitude, longitude: row.longitude },
    liftIncluded: row.lift_included === 1,
    readiness: row.readiness,
    earmark: row.earmark,
    note: row.note,
    facts: row.facts,
    mission: { slug: mission.slug, acronym: mission.acronym },
  };
}
