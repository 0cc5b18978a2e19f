import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { InitiativeAction } from '#domain/initiatives/lifecycle.ts';

export const actionWords: Readonly<Record<InitiativeAction, MessageDescriptor>> = {
  propose: msg`Propose`,
  return: msg`Return with comments`,
  approve: msg`Approve`,
  start: msg`Start the work`,
  suspend: msg`Suspend`,
  resume: msg`Resume`,
  complete: msg`Mark as completed`,
  close: msg({ message: 'Close', context: 'initiative' }),
  cancel: msg`Cancel the initiative`,
};

export const commentWords: Readonly<Record<'return' | 'suspend' | 'cancel', MessageDescriptor>> = {
  return: msg`What has to change`,
  suspend: msg`Why it is suspended`,
  cancel: msg`Why it is given up`,
};
