import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { Tone } from '../ui/pill.tsx';

const dots: Record<Tone, string> = {
  plain: 'bg-line-control',
  accent: 'bg-accent',
  info: 'bg-info',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

/** Where something stands: a dot and the word it repeats. */
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-small font-semibold">
      <span aria-hidden="true" className={classNames('size-2 flex-none rounded-full', dots[tone])} />
      {children}
    </span>
  );
}
