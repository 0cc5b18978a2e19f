import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';

/** Needs that this visitor may see, as `mayViewNeed` decides for one. */
export function needsVisibleTo(visitor: Visitor) {
  return (eb: ExpressionBuilder<Tables, 'need'>): Expression<SqlBool> => {
    if (!visitor) return eb.or([]);
    if (visitor.coordinates === 'all') return eb('need.mission_id', 'is not', null);
    const ways: Expression<SqlBool>[] = [];
    const own = visitor.organisation?.id;
    if (own) ways.push(eb('need.organisation_id', '=', own));
    if (visitor.coordinates.length > 0) ways.push(eb('need.mission_id', 'in', visitor.coordinates));
    if (visitor.takesPartIn.length > 0) {
      ways.push(eb.and([eb('need.state', '!=', 'draft'), eb('need.mission_id', 'in', visitor.takesPartIn)]));
    }
    return eb.or(ways);
  };
}
