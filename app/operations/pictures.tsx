import { Trans, useLingui } from '@lingui/react/macro';
import type { Pictured, Span } from '#server/operations/view.ts';
import { useRootData } from '../shell/root-data.ts';
import { Num } from '../ui/num.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';

const order: readonly Pictured[] = ['requests', 'slowestMs', 'events', 'sockets', 'loopDelayMs', 'memoryMb'];

function useWords(): Readonly<Record<Pictured, string>> {
  const { t } = useLingui();
  return {
    requests: t`Requests`,
    slowestMs: t`Slowest request, milliseconds`,
    events: t`Events sent`,
    sockets: t`Open connections`,
    loopDelayMs: t`Delay of the process, milliseconds`,
    memoryMb: t`Memory, megabytes`,
  };
}

/** Small pictures of the last hours, drawn on the server, each with its figures in the table below. */
export function Pictures({ spans }: { spans: readonly Span[] }) {
  const { t } = useLingui();
  const root = useRootData();
  const words = useWords();
  return (
    <>
      <SectionHead
        title={<Trans>The last six hours of this process</Trans>}
        aside={<Trans>A bar a minute; the number is the highest</Trans>}
      />
      {root?.textOnly ? null : (
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] gap-4">
          {order.map((figure) => (
            <li key={figure} className="grid gap-1">
              <span className="text-small text-muted">{words[figure]}</span>
              <img
                src={`/operations/pictures/${figure}`}
                alt={t`${words[figure]}: the same as its column in the table below.`}
                width={360}
                height={96}
                loading="lazy"
                className="h-auto w-full"
              />
            </li>
          ))}
        </ul>
      )}
      <details open={root?.textOnly || undefined} className="mt-3 text-small">
        <summary className="w-fit cursor-pointer text-accent">
          <Trans>The same as a table</Trans>
        </summary>
        <div className="mt-2">
          <Table
            caption={t`The last hours, half an hour a row`}
            captionHidden
            scrolls
            rows={spans}
            rowKey={({ from }) => from}
            columns={[
              { head: t`From`, primary: true, cell: ({ from }) => <Time at={from} as="clock" /> },
              ...order.map((figure) => ({
                head: words[figure],
                numeric: true,
                cell: (span: Span) => <Num value={span[figure]} />,
              })),
            ]}
          />
        </div>
      </details>
    </>
  );
}
