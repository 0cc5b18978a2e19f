import type { ReactNode } from 'react';

/** The page itself: where the skip link and every navigation lead. */
export function Main({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main id="main" tabIndex={-1} className="page">
      <div className={wide ? undefined : 'max-w-wide'}>{children}</div>
    </main>
  );
}
