import type { ReactNode } from 'react';

/** Words for who hears the page and does not see it. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
