import type { Visitor } from '../core/actor.ts';
import { firstOpen, type NextAct } from '../core/next-act.ts';
import type { InitiativeAction } from './lifecycle.ts';
import { type InitiativeFacts, mayMoveInitiative, mayRequestJoin } from './policy.ts';

const waysOn = ['propose', 'approve', 'start', 'resume'] as const satisfies readonly InitiativeAction[];

/** What is next with an initiative: its way to the work, and for others the way into it. */
export function nextInitiativeAct(
  visitor: Visitor,
  facts: InitiativeFacts,
): NextAct<(typeof waysOn)[number] | 'join'> | null {
  return firstOpen([
    ...waysOn.map((action) => ({
      action,
      how: 'press' as const,
      open: mayMoveInitiative(visitor, facts, action).allowed,
    })),
    { action: 'join', how: 'page', open: mayRequestJoin(visitor, facts).allowed },
  ]);
}
