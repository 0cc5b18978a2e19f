import { expect, it } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { MissionId, OrganisationId, PersonId } from '../core/id.ts';
import { taskStates } from './lifecycle.ts';
import { nextTaskAct } from './next-act.ts';
import { mayMoveTask } from './policy.ts';

const mission = 'm' as MissionId;
const actor = (name: string, more: Partial<Actor> = {}): Actor => ({
  personId: name as PersonId,
  name,
  organisation: {
    id: `of ${name}` as OrganisationId,
    name: 'O',
    kind: 'national_ngo',
    verification: 'verified',
    role: 'representative',
  },
  coordinates: [],
  takesPartIn: [mission],
  isOperator: false,
  via: 'session',
  scopes: 'all',
  ...more,
});
const task = (ownerId: string | null) => ({
  missionId: mission,
  state: 'open' as const,
  madeBy: 'maker' as PersonId,
  ownerId: ownerId as PersonId | null,
  leadId: 'of lead' as OrganisationId,
});

it('whoever may takes what nobody has, and who has it goes on with it', () => {
  const next = (who: Actor, ownerId: string | null) =>
    taskStates.map((state) => nextTaskAct(who, { ...task(ownerId), state })?.action ?? '-').join(' ');
  expect(next(actor('partner'), null)).toBe('take take - -');
  expect(next(actor('partner'), 'owner')).toBe('- - - -');
  expect(next(actor('owner'), 'owner')).toBe('start finish - -');
  expect(next(actor('far', { takesPartIn: [] }), null)).toBe('- - - -');
});

it('is given up by who made it, who leads its initiative and who coordinates, not by who does it', () => {
  const may = (who: Actor) => mayMoveTask(who, task('owner'), 'cancel').allowed;
  expect(['maker', 'lead', 'owner', 'partner'].map((name) => may(actor(name)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(may(actor('coordinator', { coordinates: [mission] }))).toBe(true);
});
