import type { ReactNode } from 'react';

interface FoldedProps {
  words: string;
  /** It came back with something to mend. */
  open: boolean;
  children: ReactNode;
}

/** An act that asks for more than a press: its questions unfold under a button. Works without script. */
export function Folded({ words, open, children }: FoldedProps) {
  return (
    <details open={open || undefined} className="min-w-0 open:basis-full">
      <summary className="button button-secondary button-small list-none [&::-webkit-details-marker]:hidden">
        {words}
      </summary>
      <div className="mt-2 max-w-form rounded-md bg-page p-3">{children}</div>
    </details>
  );
}
