import type { ReactNode } from 'react';

export interface Definition {
  term: ReactNode;
  value: ReactNode;
  /** Only where the term repeats or is no plain text. */
  key?: string;
}

/** Facts of one record: terms beside their values, under them on a phone. Empty values are left out. */
export function DefinitionList({ items }: { items: readonly (Definition | null | false)[] }) {
  const shown = items.filter((item): item is Definition => Boolean(item) && item !== null);
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
      {shown.map(({ term, value, key }, at) => (
        <div key={key ?? at} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-small text-muted sm:pt-px">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
