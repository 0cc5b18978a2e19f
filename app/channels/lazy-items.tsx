import { onTouch } from '../shell/on-touch.tsx';
import { MessageItems as DrawnItems } from './message-items.tsx';
import { Reactions as DrawnReactions } from './reactions.tsx';

/** What the menu of a message holds comes to life when somebody turns to the page. */
export const MessageItems = onTouch(
  import.meta.env.SSR && DrawnItems,
  'channels/message-items',
  async () => (await import('./message-items.tsx')).MessageItems,
);

export const Reactions = onTouch(
  import.meta.env.SSR && DrawnReactions,
  'channels/reactions',
  async () => (await import('./reactions.tsx')).Reactions,
);
