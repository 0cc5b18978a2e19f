import type { InitiativeEvents } from '#domain/initiatives/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const initiativePresenters: Presenters<InitiativeEvents> = {
  'initiative.drafted': asStored,
  'initiative.edited': asStored,
  'initiative.reported': asStored,
  'initiative.proposed': asStored,
  'initiative.returned': asStored,
  'initiative.approved': asStored,
  'initiative.started': asStored,
  'initiative.suspended': asStored,
  'initiative.resumed': asStored,
  'initiative.completed': asStored,
  'initiative.closed': asStored,
  'initiative.cancelled': asStored,
  'milestone.added': asStored,
  'milestone.reached': asStored,
  'partnership.began': asStored,
  'join.requested': asStored,
  'join.countered': asStored,
  'join.accepted': asStored,
  'join.declined': asStored,
  'join.withdrawn': asStored,
  'indicator.added': asStored,
  'indicator.reported': asStored,
};
