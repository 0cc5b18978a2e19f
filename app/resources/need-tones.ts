import type { Priority } from '#domain/resources/items.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

export const priorityTones: Readonly<Record<Priority, Tone>> = {
  urgent: 'bad',
  high: 'warn',
  normal: 'plain',
  low: 'plain',
};

export const needStateTones: Readonly<Record<NeedState, Tone>> = {
  draft: 'plain',
  open: 'warn',
  partly_covered: 'info',
  covered: 'accent',
  received: 'good',
  closed: 'plain',
};
