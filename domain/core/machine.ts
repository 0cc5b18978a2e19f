import { allowed, type Decision, refused } from './decision.ts';

/** One arrow of a state machine: from any of `from`, by any of `by`, to `to`. */
export interface Transition<State extends string, Action extends string, Role extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Role[];
}

/** A state machine as one table. Nothing else changes the state of the thing it describes. */
export interface Machine<State extends string, Action extends string, Role extends string> {
  readonly initial: State;
  readonly transitions: readonly Transition<State, Action, Role>[];
  /** The state an action leads to, or undefined where the table has no such arrow. */
  next(state: State, action: Action): State | undefined;
  /** Whether somebody in these roles may take the action in this state, and if not, why. */
  may(state: State, action: Action, roles: readonly Role[]): Decision;
  /** The actions open in this state to somebody in these roles, in the table's order. */
  open(state: State, roles: readonly Role[]): readonly Action[];
}

export function machine<State extends string, Action extends string, Role extends string>(table: {
  initial: State;
  transitions: readonly Transition<State, Action, Role>[];
}): Machine<State, Action, Role> {
  const from = (state: State, action: Action) =>
    table.transitions.filter((arrow) => arrow.action === action && arrow.from.includes(state));
  const taken = (arrow: Transition<State, Action, Role>, roles: readonly Role[]) =>
    arrow.by.some((role) => roles.includes(role));

  return {
    ...table,
    next: (state, action) => from(state, action)[0]?.to,
    may(state, action, roles) {
      const someRoleEver = table.transitions.some((arrow) => arrow.action === action && taken(arrow, roles));
      if (!someRoleEver) return refused('not_yours_to_do');
      const arrows = from(state, action);
      if (arrows.length === 0) return refused('wrong_state', { state });
      return arrows.some((arrow) => taken(arrow, roles)) ? allowed : refused('not_yours_to_do');
    },
    open: (state, roles) => [
      ...new Set(
        table.transitions
          .filter((arrow) => arrow.from.includes(state) && taken(arrow, roles))
          .map((arrow) => arrow.action),
      ),
    ],
  };
}
