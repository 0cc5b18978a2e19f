import type { ReactNode } from 'react';

export function Show({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-line pt-3">
      <h2 className="text-small font-semibold text-muted">{name}</h2>
      {children}
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-3">{children}</div>;
}
