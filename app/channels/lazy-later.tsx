import { onTouch } from '../shell/on-touch.tsx';
import { LaterMessages as Drawn } from './later-messages.tsx';

/** Only a page that was opened in the middle of a channel has later messages below it. */
export const LaterMessages = onTouch(
  import.meta.env.SSR && Drawn,
  'channels/later-messages',
  async () => (await import('./later-messages.tsx')).LaterMessages,
);
