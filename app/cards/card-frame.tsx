import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';

interface CardFrameProps {
  /** What kind of record it is. */
  kind: ReactNode;
  title: ReactNode;
  to: string;
  state: ReactNode;
  /** Who, where, by when. */
  meta?: ReactNode;
  /** What can be done next. */
  act?: ReactNode;
  children?: ReactNode;
}

/** What every card has in common. */
export function CardFrame({ kind, title, to, state, meta, act, children }: CardFrameProps) {
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <span className="text-tiny font-semibold text-muted">{kind}</span>
        <Link to={to} look="plain" className="min-w-0 font-semibold">
          {title}
        </Link>
        <span className="ms-auto">{state}</span>
      </div>
      {meta ? <div className="flex flex-wrap gap-x-3 text-small text-muted">{meta}</div> : null}
      {children}
      {act ? <div className="mt-1 flex flex-wrap items-start gap-2">{act}</div> : null}
    </div>
  );
}
