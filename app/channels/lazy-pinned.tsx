import { onTouch } from '../shell/on-touch.tsx';
import { PinnedLine as DrawnLine } from './pinned-line.tsx';

/** A page that nobody turned to shows how many are pinned, and no more. */
export const PinnedLine = onTouch(
  import.meta.env.SSR && DrawnLine,
  'channels/pinned-line',
  async () => (await import('./pinned-line.tsx')).PinnedLine,
);
