import type { MissionId, OrganisationId } from '#domain/core/id.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

export interface OrganisationChoice {
  readonly id: OrganisationId;
  readonly name: string;
}

/** Organisations that can be named as partners: those in the mission and those that asked to work in it. */
export async function partnerChoices(
  asker: Act | Ask,
  missionId: MissionId,
): Promise<readonly OrganisationChoice[]> {
  return readerOf(asker)
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb.selectFrom('mission_participant').select('organisation_id').where('mission_id', '=', missionId),
        ),
        eb(
          'id',
          'in',
          eb
            .selectFrom('organisation_interest')
            .select('organisation_id')
            .where('mission_id', '=', missionId),
        ),
      ]),
    )
    .orderBy('name_key')
    .limit(2_000)
    .execute();
}
