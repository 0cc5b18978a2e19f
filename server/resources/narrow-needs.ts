import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { z } from 'zod';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { ItemId, MissionId } from '#domain/core/id.ts';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { type ItemCategory, itemCategories, priorities, rankOf } from '#domain/resources/items.ts';
import { type NeedState, needStates } from '#domain/resources/lifecycle.ts';

/** What an address may ask; an answer that is none of those offered narrows nothing. */
const asked = z.object({
  /** An item, or a category of items. */
  item: z
    .union([z.enum(itemCategories), z.uuid()])
    .optional()
    .catch(undefined),
  theme: z
    .enum(Object.keys(themes) as [Theme])
    .optional()
    .catch(undefined),
  place: z.string().min(1).max(120).optional().catch(undefined),
  priority: z.enum(priorities).optional().catch(undefined),
  /** `standing`: all that is neither received nor closed; `gaps`: of which something is open. */
  show: z.enum(['standing', 'gaps', 'all', ...needStates]).catch('standing'),
  /** `own`: what the asker's organisation needs. */
  whose: z.enum(['own']).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

export type NeedNarrowing = Readonly<Record<string, string | undefined>>;
export type NeedsWanted = z.output<typeof asked>;

export const needsWanted = (narrowing: NeedNarrowing): NeedsWanted => asked.parse(narrowing);

/** Needs of which something is still open. */
export const gapStates: readonly NeedState[] = ['open', 'partly_covered'];

export function statesShown(show: NeedsWanted['show']): readonly NeedState[] {
  if (show === 'all') return needStates;
  if (show === 'gaps') return gapStates;
  return show === 'standing' ? ['draft', 'open', 'partly_covered', 'covered'] : [show];
}

const isCategory = (item: string): item is ItemCategory => itemCategories.some((known) => known === item);

/** The narrowing but for the states shown, as a condition on needs alone. */
export function needsLike(visitor: Visitor, want: NeedsWanted, missionId: MissionId | undefined) {
  return (eb: ExpressionBuilder<Tables, 'need'>): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [];
    const { item, theme, place, priority, whose } = want;
    if (missionId) all.push(eb('need.mission_id', '=', missionId));
    if (item && isCategory(item)) {
      const ofCategory = eb.selectFrom('item').select('item.id').where('item.category', '=', item);
      all.push(eb('need.item_id', 'in', ofCategory));
    } else if (item) all.push(eb('need.item_id', '=', item as ItemId));
    if (theme) {
      const ofTheme = eb
        .selectFrom('initiative')
        .select('initiative.id')
        .where('initiative.theme', '=', theme);
      all.push(eb('need.initiative_id', 'in', ofTheme));
    }
    if (place) all.push(eb('need.place_name', '=', place));
    if (priority) all.push(eb('need.priority', '=', rankOf(priority)));
    const own = visitor?.organisation?.id;
    if (whose && own) all.push(eb('need.organisation_id', '=', own));
    return eb.and(all);
  };
}
