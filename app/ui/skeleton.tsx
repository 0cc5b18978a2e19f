import { Trans } from '@lingui/react/macro';
import { classNames } from './class-names.ts';

const widths = ['w-11/12', 'w-full', 'w-3/5'] as const;

/** The shape of what is coming. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="grid gap-3">
      <span className="sr-only">
        <Trans>Loading…</Trans>
      </span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={classNames('pulse h-3 rounded-sm bg-fill', widths[at % widths.length])} />
      ))}
    </div>
  );
}
