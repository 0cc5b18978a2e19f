import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';

/** Initiatives that this visitor may see, as `mayViewInitiative` decides for one. */
export function visibleTo(visitor: Visitor) {
  return (eb: ExpressionBuilder<Tables, 'initiative'>): Expression<SqlBool> => {
    const ways: Expression<SqlBool>[] = [eb('initiative.approved_at', 'is not', null)];
    const own = visitor?.organisation?.id;
    if (own) {
      ways.push(eb('initiative.lead_organisation_id', '=', own));
      const ofPartner = eb
        .selectFrom('partnership')
        .select('partnership.initiative_id')
        .where('partnership.organisation_id', '=', own)
        .where('partnership.ended_at', 'is', null);
      ways.push(eb.and([eb('initiative.proposed_at', 'is not', null), eb('initiative.id', 'in', ofPartner)]));
    }
    if (visitor?.coordinates === 'all') ways.push(eb('initiative.proposed_at', 'is not', null));
    else if (visitor && visitor.coordinates.length > 0) {
      ways.push(
        eb.and([
          eb('initiative.proposed_at', 'is not', null),
          eb('initiative.mission_id', 'in', visitor.coordinates),
        ]),
      );
    }
    return eb.or(ways);
  };
}
