import type { ReactNode } from 'react';

/** Announces what changes in it, politely and once. Render it always and change its content. */
export function LiveRegion({ children }: { children?: ReactNode }) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {children}
    </div>
  );
}
