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
export type InitiativeRole = 'lead' | 'coordinator';

/** Joint work from draft to close. From every state that is not an end, a way leads to one: wind-down is always open. */
export const initiativeLifecycle = machine<InitiativeState, InitiativeAction, InitiativeRole>({
  initial: 'draft',
  transitions: [
    { action: 'propose', from: ['draft', 'returned'], to: 'proposed', by: ['lead'] },
    { action: 'return', from: ['proposed'], to: 'returned', by: ['coordinator'] },
    { action: 'approve', from: ['proposed'], to: 'approved', by: ['coordinator'] },
    { action: 'start', from: ['approved'], to: 'active', by: ['lead', 'coordinator'] },
    { action: 'suspend', from: ['active'], to: 'suspended', by: ['coordinator'] },
    { action: 'resume', from: ['suspended'], to: 'active', by: ['coordinator'] },
    { action: 'complete', from: ['active', 'suspended'], to: 'completed', by: ['lead', 'coordinator'] },
    { action: 'close', from: ['completed'], to: 'closed', by: ['coordinator'] },
    {
      action: 'cancel',
      from: ['draft', 'proposed', 'returned', 'approved', 'active', 'suspended'],
      to: 'cancelled',
      by: ['lead', 'coordinator'],
    },
  ],
});

/** States in which everybody in the mission, and the public, see an initiative. */
export const publicStates: readonly InitiativeState[] = [
  'approved',
  'active',
  'suspended',
  'completed',
  'closed',
];

/** States in which others may still join and needs may still be stated. */
export const openStates: readonly InitiativeState[] = ['approved', 'active'];

/** IATI 2.03 activity-status code of each state. */
export const iatiStatus: Readonly<Record<InitiativeState, string>> = {
  draft: '1',
  proposed: '1',
  returned: '1',
  approved: '1',
  active: '2',
  suspended: '6',
  completed: '3',
  closed: '4',
  cancelled: '5',
};

export const joinStates = ['requested', 'countered', 'accepted', 'declined', 'withdrawn'] as const;
export type JoinState = (typeof joinStates)[number];
export const joinActions = ['counter', 'accept', 'decline', 'withdraw'] as const;
export type JoinAction = (typeof joinActions)[number];
/** `asker` opened it: the organisation that wants to join, or, for an invitation, the lead that invites. */
export type JoinRole = 'asker' | 'asked';

/** A request to join. An invitation is the same machine from the other side. */
export const joinLifecycle = machine<JoinState, JoinAction, JoinRole>({
  initial: 'requested',
  transitions: [
    { action: 'counter', from: ['requested'], to: 'countered', by: ['asked'] },
    { action: 'accept', from: ['requested'], to: 'accepted', by: ['asked'] },
    { action: 'accept', from: ['countered'], to: 'accepted', by: ['asker'] },
    { action: 'decline', from: ['requested'], to: 'declined', by: ['asked'] },
    { action: 'decline', from: ['countered'], to: 'declined', by: ['asked', 'asker'] },
    { action: 'withdraw', from: ['requested', 'countered'], to: 'withdrawn', by: ['asker'] },
  ],
});
