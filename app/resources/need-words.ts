import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Priority } from '#domain/resources/items.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';

export const needStateWords: Readonly<Record<NeedState, MessageDescriptor>> = {
  draft: msg`Draft`,
  open: msg`Open`,
  partly_covered: msg`Partly covered`,
  covered: msg`Covered`,
  received: msg({ message: 'Received', context: 'need' }),
  closed: msg({ message: 'Closed', context: 'need' }),
};

export const priorityWords: Readonly<Record<Priority, MessageDescriptor>> = {
  urgent: msg`Urgent`,
  high: msg`High`,
  normal: msg`Normal`,
  low: msg`Low`,
};
