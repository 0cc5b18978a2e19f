import { onTouch } from '../shell/on-touch.tsx';
import { AskingLine as Drawn } from './asking-line.tsx';

/** Stands there from the beginning, and comes to life when somebody turns to the page or an answer comes. */
export const AskingLine = onTouch(
  import.meta.env.SSR && Drawn,
  'acknowledgements/asking-line',
  async () => (await import('./asking-line.tsx')).AskingLine,
);
