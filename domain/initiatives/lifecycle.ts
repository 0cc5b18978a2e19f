import { machine } from '../core/machine.ts';

export const initiativeStates = [
  'draft',
  'proposed',
  'returned',
  'approved',
  'active',
  'suspended',
  'completed',
  'closed',
  'cancelled',
] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export const initiativeActions = [
  'propose',
  'return',
  'approve',
  'start',
  'suspend',
  'resume',
  'complete',
  'close',
  'cancel',
] as const;
export type InitiativeAction = (typeof initiativeActions)[number];

/** `lead` speaks for the leading organisation; `coordinator` coordinates the mission. */
export type InitiativeRole = 'lead' | 'coordinator';

const both: readonly InitiativeRole[] = ['lead', 'coordinator'];

/** How joint work moves from a draft to its close. Completing, closing and cancelling are never out of reach. */
export const initiativeLifecycle = machine<InitiativeState, InitiativeAction, InitiativeRole>({
  initial: 'draft',
  transitions: [
    { action: 'propose', from: ['draft', 'returned'], to: 'proposed', by: ['lead'] },
    { action: 'return', from: ['proposed'], to: 'returned', by: ['coordinator'] },
    { action: 'approve', from: ['proposed'], to: 'approved', by: ['coordinator'] },
    { action: 'start', from: ['approved'], to: 'active', by: both },
    { action: 'suspend', from: ['active'], to: 'suspended', by: both },
    { action: 'resume', from: ['suspended'], to: 'active', by: ['coordinator'] },
    { action: 'complete', from: ['active', 'suspended'], to: 'completed', by: both },
    { action: 'close', from: ['completed'], to: 'closed', by: both },
    { action: 'cancel', from: ['draft'], to: 'cancelled', by: ['lead'] },
    {
      action: 'cancel',
      from: ['proposed', 'returned', 'approved', 'active', 'suspended'],
      to: 'cancelled',
      by: both,
    },
  ],
});

/** States in which the text, the partners and the plan are still being written by the lead. */
export const writableStates: readonly InitiativeState[] = ['draft', 'returned'];

/** States in which partners may still come in. */
export const joinableStates: readonly InitiativeState[] = ['approved', 'active'];

/** States in which work goes on or is paused: milestones are reached and values reported. */
export const runningStates: readonly InitiativeState[] = ['approved', 'active', 'suspended', 'completed'];

export const joinStates = ['requested', 'countered', 'accepted', 'declined', 'withdrawn'] as const;
export type JoinState = (typeof joinStates)[number];

export const joinActions = ['accept', 'decline', 'counter', 'withdraw'] as const;
export type JoinAction = (typeof joinActions)[number];

/** A request comes from the organisation that wants to join, an invitation from the initiative's side. */
export const joinDirections = ['request', 'invitation'] as const;
export type JoinDirection = (typeof joinDirections)[number];

/** `asker` made the request or the invitation; `decider` is the other side. */
export type JoinRole = 'asker' | 'decider';

/** How a request to join, or an invitation, is answered. A countered one waits for its asker. */
export const joinLifecycle = machine<JoinState, JoinAction, JoinRole>({
  initial: 'requested',
  transitions: [
    { action: 'accept', from: ['requested'], to: 'accepted', by: ['decider'] },
    { action: 'accept', from: ['countered'], to: 'accepted', by: ['asker'] },
    { action: 'decline', from: ['requested', 'countered'], to: 'declined', by: ['decider'] },
    { action: 'counter', from: ['requested'], to: 'countered', by: ['decider'] },
    { action: 'counter', from: ['countered'], to: 'requested', by: ['asker'] },
    { action: 'withdraw', from: ['requested', 'countered'], to: 'withdrawn', by: ['asker'] },
  ],
});

export const openJoinStates: readonly JoinState[] = ['requested', 'countered'];

/** What happened, in the past tense, when an action was taken. */
export const initiativeMoves = {
  propose: 'initiative.proposed',
  return: 'initiative.returned',
  approve: 'initiative.approved',
  start: 'initiative.started',
  suspend: 'initiative.suspended',
  resume: 'initiative.resumed',
  complete: 'initiative.completed',
  close: 'initiative.closed',
  cancel: 'initiative.cancelled',
} as const satisfies Record<InitiativeAction, string>;

export const joinMoves = {
  accept: 'join.accepted',
  decline: 'join.declined',
  counter: 'join.countered',
  withdraw: 'join.withdrawn',
} as const satisfies Record<JoinAction, string>;

/** States in which everybody, the public too, sees an initiative. */
export const publicStates: readonly InitiativeState[] = [
  'approved',
  'active',
  'suspended',
  'completed',
  'closed',
];
