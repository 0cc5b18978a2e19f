import type { ModerationEvents } from '#domain/moderation/events.ts';
import { messagePresenter } from '../channels/access.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const moderationPresenters: Presenters<ModerationEvents> = {
  'message.held': asStored,
  'message.declined': asStored,
  'message.withdrawn': asStored,
  'message.released': messagePresenter,
  'channel.ordered': asStored,
  'channel.locked': asStored,
  'channel.unlocked': asStored,
  'moderator.appointed': asStored,
  'moderator.dismissed': asStored,
  'mission.watched': asStored,
  'channel.retained': asStored,
  'channel.expired': asStored,
  'channel.exported': asStored,
  'hold.placed': asStored,
  'hold.lifted': asStored,
  'report.made': asStored,
  'report.assigned': asStored,
  'report.decided': asStored,
  'report.appealed': asStored,
  'report.settled': asStored,
  'message.hidden': messagePresenter,
  'message.shown': messagePresenter,
};
