import type { HeldView } from '#server/moderation/view.ts';
import { onTouch } from '../shell/on-touch.tsx';
import { HeldLines as Drawn } from './held-lines.tsx';

const Lines = onTouch(
  import.meta.env.SSR && Drawn,
  'moderation/held-lines',
  async () => (await import('./held-lines.tsx')).HeldLines,
);

interface HeldLinesProps {
  held: readonly HeldView[];
  /** Only what was written in this thread. */
  threadId?: string;
}

/** Few channels hold anything: until one does, nothing of it is in the page. */
export function HeldLines({ held, threadId }: HeldLinesProps) {
  const isHere = held.some((message) => !threadId || message.threadId === threadId);
  return isHere ? <Lines held={held} threadId={threadId} /> : null;
}
