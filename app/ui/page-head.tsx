import type { ReactNode } from 'react';

interface PageHeadProps {
  title: ReactNode;
  /** One muted line under the title: state, place, dates, counts. */
  meta?: ReactNode;
  /** Where this page hangs: a link upwards. */
  up?: ReactNode;
  /** The page's first act first. */
  acts?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, meta, up, acts, children }: PageHeadProps) {
  return (
    <div className="mb-5 grid gap-1">
      {up ? <div className="text-small text-muted">{up}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-title">{title}</h1>
          {meta ? (
            <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">{meta}</div>
          ) : null}
        </div>
        {acts ? <div className="flex flex-wrap items-start gap-2">{acts}</div> : null}
      </div>
      {children}
    </div>
  );
}

/** A heading inside a page, with what belongs beside it. */
export function SectionHead({ title, aside, id }: { title: ReactNode; aside?: ReactNode; id?: string }) {
  return (
    <div className="mt-8 mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 id={id} className="text-lead">
        {title}
      </h2>
      {aside ? <div className="text-small text-muted">{aside}</div> : null}
    </div>
  );
}
