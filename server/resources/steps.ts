import { PortalError } from '#domain/core/errors.ts';
import { fold } from '#domain/core/fold.ts';
import type { InitiativeId, MissionId, NeedId, OrganisationId } from '#domain/core/id.ts';
import { rankOf } from '#domain/resources/items.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';
import type { NeedDraft } from '#domain/resources/schema.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { inBaseUnits, loadItem } from './items.ts';
import { recordNeed } from './recording.ts';

interface Needs {
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId;
  readonly needs: readonly NeedDraft[];
}

/** Writes an initiative's needs down as drafts; they open when it is approved. */
export async function stateNeeds(act: ActorsAct, { missionId, initiativeId, needs }: Needs): Promise<void> {
  const organisationId = act.actor.organisation?.id;
  if (!organisationId) throw new PortalError('no_organisation');
  for (const [at, need] of needs.entries()) {
    await insertNeed(
      act,
      { missionId, initiativeId, organisationId, state: 'draft', prefix: `needs[${at}].` },
      need,
    );
  }
}

interface Placing {
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId | null;
  readonly organisationId: OrganisationId;
  readonly state: NeedState;
  /** Where its fields stand in the form. */
  readonly prefix?: string;
}

/** Writes one need, its quantity in base units. */
export async function insertNeed(act: Act, placing: Placing, need: NeedDraft): Promise<NeedId> {
  const { missionId, initiativeId, organisationId, state, prefix = '' } = placing;
  const item = await loadItem(act, need.itemId, `${prefix}itemId`);
  const id = act.newId<'need'>();
  const row = {
    id,
    mission_id: missionId,
    initiative_id: initiativeId,
    organisation_id: organisationId,
    item_id: item.id,
    quantity: inBaseUnits(item, need.quantity, need.unit, prefix),
    state,
  };
  await act.tx
    .insertInto('need')
    .values({
      ...row,
      ...needColumns(need),
      stated_by: act.actor?.personId ?? null,
      stated_at: act.now,
      version: 1,
    })
    .execute();
  await recordNeed(act, row, 'need.stated');
  return id;
}

/** What people may change of a need, as its table keeps it. */
export const needColumns = (need: Omit<NeedDraft, 'itemId' | 'quantity' | 'unit'>) => ({
  title: need.title ?? null,
  search_key: fold(need.title ?? ''),
  needed_by: need.neededBy,
  needed_until: need.neededUntil ?? null,
  priority: rankOf(need.priority),
  place_name: need.place?.name ?? null,
  latitude: need.place?.latitude ?? null,
  longitude: need.place?.longitude ?? null,
  note: need.note ?? null,
});

/** Opens the needs of an initiative that was approved. */
export async function openNeeds(act: Act, initiativeId: InitiativeId): Promise<void> {
  const opened = await act.tx
    .updateTable('need')
    .set({ state: 'open' })
    .where('initiative_id', '=', initiativeId)
    .where('state', '=', 'draft')
    .returningAll()
    .execute();
  for (const need of opened) await recordNeed(act, need, 'need.opened');
}
