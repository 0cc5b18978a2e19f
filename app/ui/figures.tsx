import type { ReactNode } from 'react';
import { Num } from './num.tsx';

export interface Figure {
  value: ReactNode;
  label: ReactNode;
  key: string;
}

/** A few figures side by side, each above what it counts. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-px overflow-hidden rounded-md border border-line bg-line">
      {items.map(({ value, label, key }) => (
        <div key={key} className="flex flex-col-reverse justify-end bg-surface px-4 py-3">
          <dt className="text-small text-muted">{label}</dt>
          <dd className="text-title font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Step {
  label: string;
  value: number;
  last?: boolean;
}

/** Steps of one way, each a bar as long as its share of the largest: readable as a list. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const largest = Math.max(1, ...steps.map(({ value }) => value));
  return (
    <ol aria-label={label} className="grid gap-2.5">
      {steps.map(({ label: name, value, last }) => (
        <li
          key={name}
          className="grid grid-cols-[minmax(5.5rem,9rem)_minmax(0,1fr)_minmax(3rem,auto)] items-center gap-3"
        >
          <span>{name}</span>
          <svg aria-hidden="true" className="h-5.5 w-full rtl:-scale-x-100">
            <rect
              width={`${Math.round((value / largest) * 1000) / 10}%`}
              height="100%"
              rx="2"
              className={last ? 'fill-good' : 'fill-accent'}
            />
          </svg>
          <span className="text-end font-semibold">
            <Num value={value} />
          </span>
        </li>
      ))}
    </ol>
  );
}
