import { expressionBuilder } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';

/** Organisations that this visitor may see, as `mayViewOrganisation` decides for one. */
export function visibleTo(visitor: Visitor) {
  const eb = expressionBuilder<Tables, 'organisation'>();
  if (!visitor) return eb.lit(false);
  if (visitor.coordinates === 'all') return eb.lit(true);
  const { coordinates, takesPartIn, organisation } = visitor;
  const missions = [...coordinates, ...takesPartIn];
  return eb.or([
    ...(organisation ? [eb('organisation.id', '=', organisation.id)] : []),
    ...(missions.length > 0
      ? [
          eb(
            'organisation.id',
            'in',
            eb
              .selectFrom('mission_participant')
              .select('organisation_id')
              .where('mission_id', 'in', missions),
          ),
        ]
      : []),
    ...(coordinates.length > 0
      ? [
          eb(
            'organisation.id',
            'in',
            eb
              .selectFrom('organisation_interest')
              .select('organisation_id')
              .where('mission_id', 'in', coordinates),
          ),
        ]
      : []),
  ]);
}
