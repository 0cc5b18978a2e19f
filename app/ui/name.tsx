import type { ReactNode } from 'react';

/** A name, code or title somebody else wrote: its direction is its own. */
export function Name({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return <bdi lang={lang}>{children}</bdi>;
}

/** A code such as an acronym, a P-code or a resolution's number, which always reads left to right. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {children}
    </bdi>
  );
}
