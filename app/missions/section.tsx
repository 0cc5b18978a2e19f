import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: ReactNode;
  /** Beside the heading: a way to more. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a report: its heading over a line, and what belongs to it. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lead">
          {title}
        </h2>
        {aside ? <div className="text-small">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
