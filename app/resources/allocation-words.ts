import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AllocationAction, AllocationState } from '#domain/resources/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const allocationStateWords: Words<AllocationState> = {
  suggested: msg`Suggested`,
  reserved: msg`Reserved`,
  agreed: msg`Agreed`,
  approved: msg`Approved`,
  shipped: msg`Shipped`,
  received: msg`Received`,
  distributed: msg`Distributed`,
  declined: msg`Declined`,
  expired: msg`Ran out`,
  cancelled: msg`Cancelled`,
  lost: msg`Lost`,
  returned: msg`Given back`,
};

export const allocationTones: Readonly<Record<AllocationState, Tone>> = {
  suggested: 'plain',
  reserved: 'warn',
  agreed: 'info',
  approved: 'accent',
  shipped: 'accent',
  received: 'good',
  distributed: 'good',
  declined: 'plain',
  expired: 'plain',
  cancelled: 'plain',
  lost: 'bad',
  returned: 'plain',
};

/** Whose turn it is, where it is somebody's. */
export const turnWords: Readonly<Partial<Record<AllocationState, MessageDescriptor>>> = {
  suggested: msg`Nothing is held yet. A coordinator can reserve it.`,
  reserved: msg`The recipient agrees or declines next.`,
  agreed: msg`A coordinator approves next.`,
  approved: msg`The organisation that offers ships it next.`,
  shipped: msg`The recipient counts and signs for it next.`,
  received: msg`The recipient says next what is in use.`,
};

export const allocationActionWords: Words<Exclude<AllocationAction, 'suggest' | 'expire'>> = {
  reserve: msg`Reserve it`,
  agree: msg`Agree`,
  decline: msg`Decline`,
  approve: msg`Approve`,
  cancel: msg`Release it`,
  ship: msg`Ship`,
  receive: msg`Sign for it`,
  distribute: msg`Report as distributed`,
  lose: msg`Report a loss`,
  return: msg`Give back`,
};

export const takeBackWords = msg`Take the suggestion back`;

/** A line of the ledger, by where it went. */
export const moveWords: Readonly<Record<string, MessageDescriptor>> = {
  suggested: msg`Suggested`,
  reserved: msg`Reserved`,
  agreed: msg`Agreed to by the recipient`,
  approved: msg`Approved`,
  in_transit: msg`Shipped`,
  good: msg`Arrived in good order`,
  damaged: msg`Arrived damaged`,
  short: msg`Did not arrive`,
  surplus: msg`Arrived beyond what was shipped`,
  distributed: msg`Distributed`,
  lost: msg`Lost`,
  returned: msg`Given back`,
  declined: msg`Declined`,
  expired: msg`Reservation ran out`,
  cancelled: msg`Released`,
  split: msg`Set apart for another consignment`,
};
