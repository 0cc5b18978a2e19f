import { onTouch } from '../shell/on-touch.tsx';
import { MessageCards as Drawn } from './message-cards.tsx';

/** Cards stand there from the beginning, and come to life when somebody turns to the page or they change. */
export const MessageCards = onTouch(
  import.meta.env.SSR && Drawn,
  'cards/message-cards',
  async () => (await import('./message-cards.tsx')).MessageCards,
);
