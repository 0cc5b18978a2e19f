import { describe, expect, it } from 'vitest';
import type { Machine } from '../core/machine.ts';
import {
  initiativeActions,
  initiativeLifecycle,
  initiativeStates,
  joinActions,
  joinLifecycle,
  joinStates,
} from './lifecycle.ts';

/** Every state × action × role, as one line each: the whole machine in a picture that a review can read. */
function picture<State extends string, Action extends string, Role extends string>(
  machine: Machine<State, Action, Role>,
  states: readonly State[],
  actions: readonly Action[],
  roles: readonly Role[],
): string[] {
  return states.flatMap((state) =>
    actions.flatMap((action) => {
      const by = roles.filter((role) => machine.may(state, action, [role]).allowed);
      return by.length > 0
        ? [`${state} --${action} by ${by.join(', ')}--> ${machine.next(state, action)}`]
        : [];
    }),
  );
}

describe('the initiative machine', () => {
  it('is this and nothing more', () => {
    expect(
      picture(initiativeLifecycle, initiativeStates, initiativeActions, ['lead', 'coordinator']),
    ).toEqual([
      'draft --propose by lead--> proposed',
      'draft --cancel by lead, coordinator--> cancelled',
      'proposed --return by coordinator--> returned',
      'proposed --approve by coordinator--> approved',
      'proposed --cancel by lead, coordinator--> cancelled',
      'returned --propose by lead--> proposed',
      'returned --cancel by lead, coordinator--> cancelled',
      'approved --start by lead, coordinator--> active',
      'approved --cancel by lead, coordinator--> cancelled',
      'active --suspend by coordinator--> suspended',
      'active --complete by lead, coordinator--> completed',
      'active --cancel by lead, coordinator--> cancelled',
      'suspended --resume by coordinator--> active',
      'suspended --complete by lead, coordinator--> completed',
      'suspended --cancel by lead, coordinator--> cancelled',
      'completed --close by coordinator--> closed',
    ]);
  });

  it('leaves nobody without rights an action, in any state', () => {
    for (const state of initiativeStates) expect(initiativeLifecycle.open(state, [])).toEqual([]);
  });
});

describe('the join machine', () => {
  it('is this and nothing more', () => {
    expect(picture(joinLifecycle, joinStates, joinActions, ['asker', 'asked'])).toEqual([
      'requested --counter by asked--> countered',
      'requested --accept by asked--> accepted',
      'requested --decline by asked--> declined',
      'requested --withdraw by asker--> withdrawn',
      'countered --accept by asker--> accepted',
      'countered --decline by asker, asked--> declined',
      'countered --withdraw by asker--> withdrawn',
    ]);
  });
});
