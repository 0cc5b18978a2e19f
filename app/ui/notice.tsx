import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './pill.tsx';

const looks = {
  info: { icon: Info, box: 'border-info bg-info-soft', mark: 'text-info' },
  good: { icon: CircleCheck, box: 'border-good bg-good-soft', mark: 'text-good' },
  warn: { icon: TriangleAlert, box: 'border-warn bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, box: 'border-bad bg-bad-soft', mark: 'text-bad' },
} as const;

interface NoticeProps {
  tone?: Exclude<Tone, 'plain' | 'accent'>;
  title?: ReactNode;
  /** The act that follows from it. */
  act?: ReactNode;
  children?: ReactNode;
  /** It came up after the page was read: announce it. */
  live?: boolean;
}

/** Something the reader should know before going on. */
export function Notice({ tone = 'info', title, act, children, live = false }: NoticeProps) {
  const { icon: Mark, box, mark } = looks[tone];
  return (
    <div
      role={live ? 'status' : undefined}
      className={classNames('flex gap-3 rounded-md border border-s-4 px-3 py-2.5', box)}
    >
      <Mark aria-hidden="true" className={classNames('mt-0.5 size-4.5 flex-none', mark)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title ? <div className="font-semibold">{title}</div> : null}
        {children ? <div className="grid gap-1">{children}</div> : null}
        {act ? <div className="mt-1 flex flex-wrap gap-2">{act}</div> : null}
      </div>
    </div>
  );
}
