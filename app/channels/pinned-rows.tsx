import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PinsView } from '#server/channels/view-places.ts';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { SaidLine } from './said-line.tsx';

type Row = PinsView['rows'][number];

interface RowsProps {
  rows: readonly Row[];
  /** What can be done with one of them. */
  act?: (message: Row['message']) => ReactNode;
}

/** Messages that a channel keeps at its head, with who put them there. */
export function PinnedRows({ rows, act }: RowsProps) {
  return (
    <ul>
      {rows.map(({ message, by, at }) => (
        <li key={message.id} className="border-line px-4 py-2.5 not-last:border-b">
          <SaidLine message={message} />
          <div className="mt-1 flex flex-wrap items-center gap-x-3 text-small text-muted">
            <span>
              <Trans>
                Pinned by <Name>{by}</Name>, <Time at={at} />
              </Trans>
            </span>
            {act?.(message)}
          </div>
        </li>
      ))}
    </ul>
  );
}
