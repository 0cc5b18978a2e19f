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
      'draft --cancel by lead--> cancelled',
      'proposed --return by coordinator--> returned',
      'proposed --approve by coordinator--> approved',
      'proposed --cancel by lead, coordinator--> cancelled',
      'returned --propose by lead--> proposed',
      'returned --cancel by lead, coordinator--> cancelled',
      'approved --start by lead, coordinator--> active',
      'approved --cancel by lead, coordinator--> cancelled',
      'active --suspend by lead, coordinator--> suspended',
      'active --complete by lead, coordinator--> completed',
      'active --cancel by lead, coordinator--> cancelled',
      'suspended --resume by coordinator--> active',
      'suspended --complete by lead, coordinator--> completed',
      'suspended --cancel by lead, coordinator--> cancelled',
      'completed --close by lead, coordinator--> closed',
    ]);
  });

  it('can be wound down from every state, by the lead alone and, once proposed, by a coordinator alone', () => {
    for (const role of ['lead', 'coordinator'] as const) {
      const open = initiativeStates.filter((state) => !['closed', 'cancelled'].includes(state));
      for (const state of open.filter((each) => role === 'lead' || each !== 'draft')) {
        const actions = initiativeLifecycle.open(state, [role]);
        expect(
          actions.some((action) => ['cancel', 'complete', 'close'].includes(action)),
          `${role} in ${state}`,
        ).toBe(true);
      }
    }
  });

  it('leaves nobody without rights an action, in any state', () => {
    for (const state of initiativeStates) expect(initiativeLifecycle.open(state, [])).toEqual([]);
  });
});

describe('the join machine', () => {
  it('is this and nothing more', () => {
    expect(picture(joinLifecycle, joinStates, joinActions, ['asker', 'decider'])).toEqual([
      'requested --accept by decider--> accepted',
      'requested --decline by decider--> declined',
      'requested --counter by decider--> countered',
      'requested --withdraw by asker--> withdrawn',
      'countered --accept by asker--> accepted',
      'countered --decline by decider--> declined',
      'countered --counter by asker--> requested',
      'countered --withdraw by asker--> withdrawn',
    ]);
  });
});
