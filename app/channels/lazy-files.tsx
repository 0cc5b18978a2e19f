import { onTouch } from '../shell/on-touch.tsx';
import { MessageFiles as Drawn } from './message-files.tsx';

/** Files stand there from the beginning; their part is fetched when somebody turns to the page or more of them come. */
export const MessageFiles = onTouch(
  import.meta.env.SSR && Drawn,
  'channels/message-files',
  async () => (await import('./message-files.tsx')).MessageFiles,
);
