import { onTouch } from '../shell/on-touch.tsx';
import { Attach as Drawn } from './attach.tsx';

/** Where files are attached works as a field of the form; dropping, pasting and leaving out come with a touch. */
export const Attach = onTouch(
  import.meta.env.SSR && Drawn,
  'channels/attach',
  async () => (await import('./attach.tsx')).Attach,
);
