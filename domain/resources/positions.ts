import { actsFor, coordinates, type Visitor } from '../core/actor.ts';
import type { MissionId, OrganisationId } from '../core/id.ts';
import { coarsen } from '../initiatives/places.ts';
import type { Point } from './distance.ts';

interface Placed {
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
}

/** Exactly where something is needed know those who receive it, the partners of its initiative, and coordinators. */
export function knowsWhereNeeded(visitor: Visitor, need: Placed, isPartner: boolean): boolean {
  return isPartner || knowsWhereOffered(visitor, need);
}

/** Exactly where something lies know those whose it is, and coordinators. */
export function knowsWhereOffered(visitor: Visitor, { missionId, organisationId }: Placed): boolean {
  return actsFor(visitor, organisationId) || coordinates(visitor, missionId);
}

/** A position as it is told: exact, or the middle of a wide cell; distances and matches are reckoned from it. */
export function positionTold(point: Point | null, exact: boolean): Point | null {
  return point && !exact ? coarsen(point) : point;
}
