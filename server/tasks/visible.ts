import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';

/** Tasks that a visitor may see, as `mayViewTask` decides for one. */
export function tasksVisibleTo(visitor: Visitor) {
  return (eb: ExpressionBuilder<Tables, 'task'>): Expression<SqlBool> => {
    if (visitor?.coordinates === 'all') return eb('task.mission_id', 'is not', null);
    const missions = visitor ? [...visitor.takesPartIn, ...visitor.coordinates] : [];
    return eb('task.mission_id', 'in', ['' as MissionId, ...missions]);
  };
}
