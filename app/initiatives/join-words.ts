import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { JoinAction, JoinDirection, JoinState } from '#domain/initiatives/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

export const joinStateWords: Readonly<Record<JoinState, MessageDescriptor>> = {
  requested: msg`Waiting for an answer`,
  countered: msg`Waiting for whoever asked`,
  accepted: msg({ message: 'Accepted', context: 'request' }),
  declined: msg({ message: 'Declined', context: 'request' }),
  withdrawn: msg`Taken back`,
};

export const joinTones: Readonly<Record<JoinState, Tone>> = {
  requested: 'info',
  countered: 'warn',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
};

export const directionWords: Readonly<Record<JoinDirection, MessageDescriptor>> = {
  request: msg`Asks to join`,
  invitation: msg`Is invited`,
};

export const joinActionWords: Readonly<Record<JoinAction, MessageDescriptor>> = {
  accept: msg`Accept`,
  decline: msg`Decline`,
  counter: msg`Ask for something else`,
  withdraw: msg`Take it back`,
};
