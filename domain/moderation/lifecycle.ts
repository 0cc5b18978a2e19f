import { machine } from '../core/machine.ts';

export const reportStates = ['open', 'assigned', 'upheld', 'dismissed', 'appealed', 'final'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportActions = ['assign', 'uphold', 'dismiss', 'appeal', 'confirm', 'overturn'] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * `decider` moderates where the message was said and is nobody of its author's organisation; `reviewer` is one who
 * did not take the decision. `author` wrote the message, `reporter` reported it.
 */
export type ReportRole = 'decider' | 'reviewer' | 'author' | 'reporter';

/** How a report goes from the member who made it to its last word. */
export const reportLifecycle = machine<ReportState, ReportAction, ReportRole>({
  initial: 'open',
  transitions: [
    { action: 'assign', from: ['open', 'assigned'], to: 'assigned', by: ['decider'] },
    { action: 'uphold', from: ['open', 'assigned'], to: 'upheld', by: ['decider'] },
    { action: 'dismiss', from: ['open', 'assigned'], to: 'dismissed', by: ['decider'] },
    { action: 'appeal', from: ['upheld'], to: 'appealed', by: ['author'] },
    { action: 'appeal', from: ['dismissed'], to: 'appealed', by: ['reporter'] },
    { action: 'confirm', from: ['appealed'], to: 'final', by: ['reviewer'] },
    { action: 'overturn', from: ['appealed'], to: 'final', by: ['reviewer'] },
  ],
});

/** States in which somebody still has to decide. */
export const undecidedStates: readonly ReportState[] = ['open', 'assigned'];
