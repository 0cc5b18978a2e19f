import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'plain' | 'accent' | 'info' | 'good' | 'warn' | 'bad';

const looks: Record<Tone, string> = {
  plain: 'bg-fill text-text',
  accent: 'bg-accent-soft text-accent',
  info: 'bg-info-soft text-info',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};

/** A state or a short fact in a word or two; the colour only repeats what the word says. */
export function Pill({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1 rounded-sm px-1.5 py-px text-tiny font-semibold leading-4.5',
        looks[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A number that asks for attention; `mine` where it is this reader's to act on. */
export function Count({
  value,
  mine = false,
  sign,
  label,
}: {
  value: number;
  mine?: boolean;
  sign?: string;
  label?: string;
}) {
  if (value === 0) return null;
  return (
    <span
      className={classNames(
        'inline-block rounded-full px-1.5 text-tiny font-semibold leading-4.5 tabular-nums',
        mine ? 'bg-accent text-on-accent' : 'bg-fill text-text',
      )}
    >
      <bdi>
        {sign}
        {value > 99 ? '99+' : value}
      </bdi>
      {label ? <span className="sr-only"> {label}</span> : null}
    </span>
  );
}
