import type { ReactNode } from 'react';

interface EmptyProps {
  title: ReactNode;
  /** Why it may be empty, or what will come here. */
  children?: ReactNode;
  /** The likely next act. */
  act?: ReactNode;
}

/** Says that there is nothing, and offers what to do next. */
export function Empty({ title, children, act }: EmptyProps) {
  return (
    <div className="grid justify-items-start gap-1 rounded-md border border-dashed border-line-strong px-4 py-5">
      <div className="font-semibold">{title}</div>
      {children ? <div className="max-w-text text-muted">{children}</div> : null}
      {act ? <div className="mt-2 flex flex-wrap gap-2">{act}</div> : null}
    </div>
  );
}
