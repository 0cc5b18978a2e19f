import type { PollEvents } from '#domain/polls/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const pollPresenters: Presenters<PollEvents> = {
  'poll.voted': asStored,
  'poll.ended': asStored,
};
