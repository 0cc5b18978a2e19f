import { PortalError } from '#domain/core/errors.ts';
import type { InitiativeId, MissionId, NeedId, OrganisationId } from '#domain/core/id.ts';
import { initiativeStream, missionStream } from '#domain/core/streams.ts';
import { rankOf } from '#domain/resources/items.ts';
import type { NeedDraft } from '#domain/resources/schema.ts';
import type { Act, ActorsAct } from '../core/act.ts';

interface Needs {
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId;
  readonly needs: readonly NeedDraft[];
}

/** Writes an initiative's needs down as drafts; they open when it is approved. */
export async function stateNeeds(act: ActorsAct, { missionId, initiativeId, needs }: Needs): Promise<void> {
  const organisationId = act.actor.organisation?.id;
  if (!organisationId) throw new PortalError('no_organisation');
  for (const need of needs) await insertNeed(act, missionId, initiativeId, organisationId, need);
}

async function insertNeed(
  act: Act,
  missionId: MissionId,
  initiativeId: InitiativeId,
  organisationId: OrganisationId,
  need: NeedDraft,
): Promise<NeedId> {
  const id = act.newId<'need'>();
  await act.tx
    .insertInto('need')
    .values({
      id,
      mission_id: missionId,
      initiative_id: initiativeId,
      organisation_id: organisationId,
      item_id: need.itemId,
      title: need.title ?? null,
      quantity: need.quantity,
      needed_by: need.neededBy,
      needed_until: need.neededUntil ?? null,
      priority: rankOf(need.priority),
      place_name: need.place?.name ?? null,
      latitude: need.place?.latitude ?? null,
      longitude: need.place?.longitude ?? null,
      note: need.note ?? null,
      state: 'draft',
      stated_by: act.actor?.personId ?? null,
      stated_at: act.now,
      version: 1,
    })
    .execute();
  return id;
}

/** Opens the needs of an initiative that was approved. */
export async function openNeeds(act: Act, initiativeId: InitiativeId): Promise<void> {
  const opened = await act.tx
    .updateTable('need')
    .set({ state: 'open' })
    .where('initiative_id', '=', initiativeId)
    .where('state', '=', 'draft')
    .returning(['id', 'mission_id', 'item_id', 'quantity'])
    .execute();
  for (const need of opened) {
    await act.record({
      type: 'need.opened',
      streams: [missionStream(need.mission_id), initiativeStream(initiativeId)],
      subject: `need:${need.id}`,
      missionId: need.mission_id,
      data: {
        needId: need.id,
        missionId: need.mission_id,
        initiativeId,
        itemId: need.item_id,
        quantity: need.quantity,
        state: 'open',
      },
    });
  }
}
