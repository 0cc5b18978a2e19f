import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { InitiativeState } from '#domain/initiatives/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

export const stateWords: Readonly<Record<InitiativeState, MessageDescriptor>> = {
  draft: msg`Draft`,
  proposed: msg`Proposed`,
  returned: msg`Returned with comments`,
  approved: msg({ message: 'Approved', context: 'initiative' }),
  active: msg({ message: 'Active', context: 'initiative' }),
  suspended: msg`Suspended`,
  completed: msg`Completed`,
  closed: msg({ message: 'Closed', context: 'initiative' }),
  cancelled: msg({ message: 'Cancelled', context: 'initiative' }),
};

export const stateTones: Readonly<Record<InitiativeState, Tone>> = {
  draft: 'plain',
  proposed: 'info',
  returned: 'warn',
  approved: 'accent',
  active: 'good',
  suspended: 'warn',
  completed: 'good',
  closed: 'plain',
  cancelled: 'bad',
};
