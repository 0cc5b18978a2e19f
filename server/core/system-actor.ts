import type { Actor } from '#domain/core/actor.ts';
import type { PersonId } from '#domain/core/id.ts';

/** The portal itself, acting by its own rules: reservations that run out, reminders. */
export const systemActor: Actor = {
  personId: '00000000-0000-7000-8000-000000000000' as PersonId,
  name: 'Concord',
  organisation: null,
  coordinates: 'all',
  takesPartIn: [],
  isOperator: false,
  via: 'system',
  scopes: 'all',
};
