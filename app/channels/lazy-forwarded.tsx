import { onTouch } from '../shell/on-touch.tsx';
import { Forwarded as Drawn } from './forwarded.tsx';

/** What was forwarded stands there from the beginning, and comes to life when somebody turns to the page. */
export const Forwarded = onTouch(
  import.meta.env.SSR && Drawn,
  'channels/forwarded',
  async () => (await import('./forwarded.tsx')).Forwarded,
);
