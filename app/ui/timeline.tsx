import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './pill.tsx';
import { Time } from './time.tsx';

export interface Moment {
  key: string;
  at: string;
  title: ReactNode;
  children?: ReactNode;
  tone?: Tone;
}

const dots: Record<Tone, string> = {
  plain: 'border-line-control bg-surface',
  accent: 'border-accent bg-accent',
  info: 'border-info bg-info',
  good: 'border-good bg-good',
  warn: 'border-warn bg-warn',
  bad: 'border-bad bg-bad',
};

/** What happened or is to happen, in order. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label?: string }) {
  return (
    <ol aria-label={label} className="grid">
      {moments.map(({ key, at, title, children, tone = 'plain' }) => (
        <li key={key} className="group grid grid-cols-[12px_minmax(0,1fr)] gap-x-3">
          <span aria-hidden="true" className="relative grid justify-items-center">
            <span className="absolute inset-y-0 w-px bg-line group-first:top-2.5 group-last:bottom-auto group-last:h-2.5" />
            <span className={classNames('relative mt-1.5 size-2.5 rounded-full border-2', dots[tone])} />
          </span>
          <div className="pb-4 group-last:pb-0">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <span className="min-w-0">{title}</span>
              <Time at={at} className="text-small text-muted" />
            </div>
            {children ? <div className="text-small text-muted">{children}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
