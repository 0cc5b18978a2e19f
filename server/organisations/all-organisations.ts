import { dateOf, type OrganisationId } from '#domain/core/id.ts';
import { PAGE_SIZE, type Page, pageOf } from '#domain/core/page.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { VerificationState } from '#domain/organisations/lifecycle.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { partnerItems } from './listing.ts';
import { stateOn } from './verification-sql.ts';
import type { PartnerItem } from './view.ts';
import { visibleTo } from './visible.ts';

export interface OrganisationsAsked {
  readonly q?: string;
  readonly kind?: OrganisationKind;
  readonly verification?: VerificationState;
  /** Id or short name of a mission they take part in. */
  readonly mission?: string;
  readonly after?: string;
}

/** Every organisation that the asker may see, by name. */
export async function listOrganisations(
  ask: Ask,
  { q = '', kind, verification, mission, after }: OrganisationsAsked = {},
): Promise<Page<PartnerItem>> {
  let query = partnerItems(ask).where(visibleTo(ask.actor));
  const words = nameKey(q).replaceAll(/[%_\\]/g, '');
  if (words) query = query.where('organisation.name_key', 'like', `%${words}%`);
  if (kind) query = query.where('organisation.kind', '=', kind);
  if (verification) query = query.where(stateOn(dateOf(ask.now)), '=', verification);
  if (mission) {
    const { id } = await loadMission(ask, mission);
    query = query.where('organisation.id', 'in', (eb) =>
      eb.selectFrom('mission_participant').select('organisation_id').where('mission_id', '=', id),
    );
  }
  const [lastId, lastKey] = placeOf(after);
  if (lastId) {
    query = query.where((eb) =>
      eb.or([
        eb('organisation.name_key', '>', lastKey),
        eb.and([eb('organisation.name_key', '=', lastKey), eb('organisation.id', '>', lastId)]),
      ]),
    );
  }
  const rows = await query
    .select('organisation.name_key')
    .orderBy('organisation.name_key')
    .orderBy('organisation.id')
    .limit(PAGE_SIZE + 1)
    .execute();
  return pageOf(rows, PAGE_SIZE, (row) => `${row.id}_${row.name_key}`);
}

/** A cursor as `pageOf` makes it: the id of the last row, and its name as names are sorted. */
function placeOf(cursor = ''): [OrganisationId | null, string] {
  const id = cursor.slice(0, 36);
  return [cursor[36] === '_' ? (id as OrganisationId) : null, cursor.slice(37)];
}
