import type { ReactNode } from 'react';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Count } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';

export interface QueueItem {
  key: string;
  /** What waits, as a link to it. */
  title: ReactNode;
  /** Who, where, how much. */
  meta?: ReactNode;
  /** Since when, or until when. */
  at?: string | undefined;
  /** The act that clears it. */
  act?: ReactNode;
}

export interface QueueSection {
  key: string;
  title: ReactNode;
  items: readonly QueueItem[];
  /** How many wait in all, where not all are shown. */
  count?: number;
  /** Leads to all of them. */
  more?: ReactNode;
}

interface QueueProps {
  sections: readonly QueueSection[];
  /** Shown when nothing waits: what to do next. */
  empty: { title: ReactNode; children?: ReactNode; act?: ReactNode };
}

/** What waits for this reader, by kind of act. Kinds of which nothing waits are left away. */
export function Queue({ sections, empty }: QueueProps) {
  const waiting = sections.filter(({ items }) => items.length > 0);
  if (waiting.length === 0) return <Empty {...empty} />;
  return (
    <div className="grid gap-5">
      {waiting.map(({ key, title, items, count, more }) => (
        <Card
          key={key}
          id={key}
          flush
          title={
            <span className="flex items-center gap-2">
              {title} <Count value={count ?? items.length} mine />
            </span>
          }
          aside={more}
        >
          <ul>
            {items.map(({ key: itemKey, ...item }) => (
              <QueueRow key={itemKey} {...item} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function QueueRow({ title, meta, at, act }: Omit<QueueItem, 'key'>) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line px-4 py-2.5 not-last:border-b">
      <div className="min-w-0 flex-1 basis-56">
        <div className="font-semibold">{title}</div>
        <div className="flex flex-wrap gap-x-2 text-small text-muted">
          {meta}
          {at ? <Time at={at} /> : null}
        </div>
      </div>
      {act ? <div className="flex flex-wrap gap-2">{act}</div> : null}
    </li>
  );
}
