import type { Visitor } from '#domain/core/actor.ts';
import type { ImportKind } from '#domain/imports/columns.ts';
import type { ImportPlan } from '#domain/imports/plan.ts';
import type { MissionChoice } from './destinations.ts';

/** How a sheet is to be read, and who asks. */
export interface Reading {
  readonly kind: ImportKind;
  readonly plan: ImportPlan;
  readonly missions: readonly MissionChoice[];
  readonly actor: Visitor;
}
