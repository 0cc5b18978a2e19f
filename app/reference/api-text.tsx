import type { ReactNode } from 'react';

/** Something a program reads: a path, a field, a code. Always English, always left to right. */
export function ApiText({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" lang="en" translate="no" className="font-mono text-[0.92em] wrap-anywhere">
      {children}
    </bdi>
  );
}

/** Lines for a terminal or a program, as they are sent. */
export function ApiBlock({ children, label }: { children: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section
      aria-label={label}
      tabIndex={0}
      dir="ltr"
      className="overflow-x-auto rounded-md border border-line bg-page"
    >
      <pre lang="en" translate="no" className="p-3 font-mono text-small">
        {children}
      </pre>
    </section>
  );
}
