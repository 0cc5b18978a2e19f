import type { ReactNode } from 'react';
import { PageHead } from '../ui/page-head.tsx';

/** A page with one short form and nothing beside it. */
export function Narrow({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="grid max-w-108 gap-5 text-base">
      <PageHead title={title} />
      {children}
    </div>
  );
}
