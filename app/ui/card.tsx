import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CardProps {
  title?: ReactNode;
  /** 2 directly under the page's own heading. */
  level?: 2 | 3;
  /** Beside the title: a state or an act. */
  aside?: ReactNode;
  footer?: ReactNode;
  /** Marks a record drawn inside something else, such as a stream. */
  marked?: boolean;
  /** Lets a table or a map reach the border. */
  flush?: boolean;
  children?: ReactNode;
  id?: string;
}

export function Card({ title, level = 2, aside, footer, marked, flush, children, id }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={classNames(
        'rounded-md border border-line bg-surface',
        marked && 'border-s-3 border-s-accent',
      )}
    >
      {title || aside ? (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-2">
          <Heading className="min-w-0">{title}</Heading>
          {aside ? <div className="flex flex-wrap items-center gap-2 text-small">{aside}</div> : null}
        </header>
      ) : null}
      {children ? (
        <div className={classNames(flush ? 'border-t border-line' : 'px-4 pb-4', !title && !flush && 'pt-4')}>
          {children}
        </div>
      ) : null}
      {footer ? (
        <footer className="border-t border-line px-4 py-2 text-small text-muted">{footer}</footer>
      ) : null}
    </section>
  );
}
