import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';

/** Missions whose resources this visitor sees; `all` for who coordinates every one. */
function missionsOf(visitor: Visitor): 'all' | readonly MissionId[] {
  if (!visitor) return [];
  if (visitor.coordinates === 'all') return 'all';
  return [...visitor.takesPartIn, ...visitor.coordinates];
}

/** Offers that this visitor may see, as `mayViewOffer` decides for one. */
export function offersVisibleTo(visitor: Visitor) {
  return (eb: ExpressionBuilder<Tables, 'offer'>): Expression<SqlBool> => {
    const ways: Expression<SqlBool>[] = [];
    const own = visitor?.organisation?.id;
    if (own) ways.push(eb('offer.organisation_id', '=', own));
    const within = missionsOf(visitor);
    const acknowledged = eb('offer.acknowledged_at', 'is not', null);
    if (within === 'all') ways.push(acknowledged);
    else if (within.length > 0) ways.push(eb.and([acknowledged, eb('offer.mission_id', 'in', within)]));
    const released = eb('offer.state', 'not in', ['draft', 'withdrawn']);
    if (visitor?.coordinates === 'all') ways.push(released);
    else if (visitor && visitor.coordinates.length > 0)
      ways.push(eb.and([released, eb('offer.mission_id', 'in', visitor.coordinates)]));
    return eb.or(ways);
  };
}

/** Allocations that this visitor may see, as `mayViewAllocation` decides for one. */
export function allocationsVisibleTo(visitor: Visitor) {
  return (eb: ExpressionBuilder<Tables, 'allocation' | 'need' | 'offer'>): Expression<SqlBool> => {
    const ways: Expression<SqlBool>[] = [];
    const own = visitor?.organisation?.id;
    if (own) ways.push(eb('need.organisation_id', '=', own), eb('offer.organisation_id', '=', own));
    const within = missionsOf(visitor);
    if (within === 'all') return eb('allocation.mission_id', 'is not', null);
    if (within.length > 0) ways.push(eb('allocation.mission_id', 'in', within));
    return eb.or(ways);
  };
}
