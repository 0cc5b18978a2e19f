import { machine } from '../core/machine.ts';

export const askingStates = ['open', 'closed'] as const;
export type AskingState = (typeof askingStates)[number];

export const askingActions = ['answer', 'remind', 'close'] as const;
export type AskingAction = (typeof askingActions)[number];

/**
 * `addressee` was there when it was asked; `keeper` asked, coordinates or moderates; `portal` is the portal itself.
 */
export type AskingRole = 'addressee' | 'keeper' | 'portal';

/** How long something waits for the answers of those whom it is addressed to. */
export const askingLifecycle = machine<AskingState, AskingAction, AskingRole>({
  initial: 'open',
  transitions: [
    { action: 'answer', from: ['open'], to: 'open', by: ['addressee'] },
    { action: 'remind', from: ['open'], to: 'open', by: ['keeper', 'portal'] },
    { action: 'close', from: ['open'], to: 'closed', by: ['keeper'] },
  ],
});
