import { machine } from '../core/machine.ts';

export const needStates = ['draft', 'open', 'partly_covered', 'covered', 'received', 'closed'] as const;
export type NeedState = (typeof needStates)[number];
export type NeedAction = 'open' | 'edit' | 'close' | 'cover_partly' | 'cover' | 'receive' | 'uncover';
/** `recipient` speaks for the organisation that stated the need; `portal` follows the ledger by itself. */
export type NeedRole = 'recipient' | 'coordinator' | 'portal';

const people = ['recipient', 'coordinator'] as const;
const live = ['open', 'partly_covered', 'covered', 'received'] as const;

/** How a need is covered. What the ledger says moves it by itself, also back to open when goods are lost. */
export const needLifecycle = machine<NeedState, NeedAction, NeedRole>({
  initial: 'draft',
  transitions: [
    { action: 'open', from: ['draft', 'closed'], to: 'open', by: [...people, 'portal'] },
    { action: 'edit', from: ['draft'], to: 'draft', by: people },
    { action: 'edit', from: ['open'], to: 'open', by: people },
    { action: 'edit', from: ['partly_covered'], to: 'partly_covered', by: people },
    { action: 'edit', from: ['covered'], to: 'covered', by: people },
    { action: 'uncover', from: ['partly_covered', 'covered', 'received'], to: 'open', by: ['portal'] },
    { action: 'cover_partly', from: ['open', 'covered', 'received'], to: 'partly_covered', by: ['portal'] },
    { action: 'cover', from: ['open', 'partly_covered', 'received'], to: 'covered', by: ['portal'] },
    { action: 'receive', from: ['open', 'partly_covered', 'covered'], to: 'received', by: ['portal'] },
    { action: 'close', from: ['draft', ...live], to: 'closed', by: people },
  ],
});

export const offerStates = [
  'draft',
  'released',
  'acknowledged',
  'accepted',
  'exhausted',
  'withdrawn',
  'expired',
] as const;
export type OfferState = (typeof offerStates)[number];
export type OfferAction =
  | 'edit'
  | 'release'
  | 'acknowledge'
  | 'accept'
  | 'renew'
  | 'withdraw'
  | 'expire'
  | 'exhaust'
  | 'replenish';
/** `offerer` speaks for the offering organisation. */
export type OfferRole = 'offerer' | 'coordinator' | 'portal';

const standing = ['released', 'acknowledged', 'accepted'] as const;
const editable = ['draft', ...standing, 'exhausted'] as const;

/** How an offer stands, from its draft to its end. */
export const offerLifecycle = machine<OfferState, OfferAction, OfferRole>({
  initial: 'draft',
  transitions: [
    ...editable.map((state) => ({ action: 'edit', from: [state], to: state, by: ['offerer'] }) as const),
    { action: 'release', from: ['draft'], to: 'released', by: ['offerer'] },
    { action: 'acknowledge', from: ['released'], to: 'acknowledged', by: ['coordinator'] },
    { action: 'accept', from: ['acknowledged'], to: 'accepted', by: ['coordinator'] },
    { action: 'renew', from: ['released'], to: 'released', by: ['offerer'] },
    { action: 'renew', from: ['acknowledged'], to: 'acknowledged', by: ['offerer'] },
    { action: 'renew', from: ['accepted', 'expired'], to: 'accepted', by: ['offerer'] },
    { action: 'withdraw', from: ['draft', ...standing, 'exhausted'], to: 'withdrawn', by: ['offerer'] },
    { action: 'expire', from: [...standing], to: 'expired', by: ['portal'] },
    { action: 'exhaust', from: ['acknowledged', 'accepted'], to: 'exhausted', by: ['portal'] },
    { action: 'replenish', from: ['exhausted'], to: 'accepted', by: ['portal'] },
  ],
});

export const allocationStates = [
  'suggested',
  'reserved',
  'agreed',
  'approved',
  'shipped',
  'received',
  'distributed',
  'declined',
  'expired',
  'cancelled',
  'lost',
  'returned',
] as const;
export type AllocationState = (typeof allocationStates)[number];
export type AllocationAction =
  | 'suggest'
  | 'reserve'
  | 'agree'
  | 'decline'
  | 'approve'
  | 'cancel'
  | 'ship'
  | 'receive'
  | 'distribute'
  | 'lose'
  | 'return'
  | 'expire';
export type AllocationRole = 'recipient' | 'offerer' | 'coordinator' | 'portal';

/** How a promised quantity travels; whole consignments only: what is shipped in parts is split first. */
export const allocationLifecycle = machine<AllocationState, AllocationAction, AllocationRole>({
  initial: 'suggested',
  transitions: [
    { action: 'reserve', from: ['suggested'], to: 'reserved', by: ['coordinator'] },
    { action: 'agree', from: ['reserved'], to: 'agreed', by: ['recipient'] },
    { action: 'decline', from: ['suggested', 'reserved', 'agreed'], to: 'declined', by: ['recipient'] },
    { action: 'approve', from: ['agreed'], to: 'approved', by: ['coordinator'] },
    {
      action: 'cancel',
      from: ['suggested', 'reserved', 'agreed', 'approved'],
      to: 'cancelled',
      by: ['coordinator', 'offerer'],
    },
    { action: 'ship', from: ['approved'], to: 'shipped', by: ['offerer', 'coordinator'] },
    { action: 'receive', from: ['shipped'], to: 'received', by: ['recipient'] },
    { action: 'distribute', from: ['received', 'distributed'], to: 'distributed', by: ['recipient'] },
    {
      action: 'lose',
      from: ['shipped', 'received', 'distributed'],
      to: 'lost',
      by: ['recipient', 'offerer', 'coordinator'],
    },
    { action: 'return', from: ['received', 'distributed'], to: 'returned', by: ['recipient', 'offerer'] },
    { action: 'expire', from: ['reserved'], to: 'expired', by: ['portal'] },
  ],
});

/** An allocation in one of these no longer holds anything of its offer. */
export const letGo: readonly AllocationState[] = ['suggested', 'declined', 'expired', 'cancelled'];
