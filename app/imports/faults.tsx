import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import type { ImportPreview } from '#server/imports/view.ts';
import { buttonClass } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Table } from '../ui/table.tsx';

const AT_FIRST = 10;

/** What is wrong with rows of a sheet: by kind, then cell by cell, each with what to do. */
export function Faults({ importId, preview }: { importId: string; preview: ImportPreview }) {
  const { faultCount, faults } = preview;
  return (
    <Card
      id="errors"
      title={<Plural value={faultCount} one="# error in the rows" other="# errors in the rows" />}
      aside={
        <a href={`/imports/${importId}/errors.csv`} download className={buttonClass({ small: true })}>
          <Download aria-hidden="true" className="size-4" />
          <Trans>Download all errors (CSV)</Trans>
        </a>
      }
    >
      <div className="grid gap-4">
        <Kinds preview={preview} />
        <Cells faults={faults.slice(0, AT_FIRST)} />
        {faults.length > AT_FIRST ? (
          <details>
            <summary className="cursor-pointer text-small">
              <Plural value={faults.length - AT_FIRST} one="Show # more" other="Show # more" />
            </summary>
            <div className="mt-2">
              <Cells faults={faults.slice(AT_FIRST)} />
            </div>
          </details>
        ) : null}
        {faultCount > faults.length ? (
          <p className="text-small text-muted">
            <Trans>
              The first <Num value={faults.length} /> of <Num value={faultCount} /> stand here; all are in the
              download.
            </Trans>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function Kinds({ preview: { faultGroups } }: { preview: ImportPreview }) {
  const say = useReason();
  return (
    <ul className="grid gap-1.5">
      {faultGroups.map(({ reason, column, count }) => (
        <li key={`${reason} ${column}`} className="grid grid-cols-[minmax(3rem,auto)_minmax(0,1fr)] gap-x-3">
          <span className="text-end font-semibold">
            <Num value={count} />
          </span>
          <span>
            {column ? (
              <>
                <strong>
                  <Name>{column}</Name>
                </strong>
                {': '}
              </>
            ) : null}
            {say(reason)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Cells({ faults }: { faults: ImportPreview['faults'] }) {
  const { t } = useLingui();
  const say = useReason();
  const numbered = faults.map((fault, at) => ({ ...fault, key: String(at) }));
  return (
    <Table
      caption={t`Errors by cell`}
      captionHidden
      dense
      rows={numbered}
      rowKey={({ key }) => key}
      columns={[
        {
          head: t`Row`,
          primary: true,
          cell: ({ row }) => (
            <Trans>
              Row <Num value={row} />
            </Trans>
          ),
          nowrap: true,
        },
        { head: t`Column`, cell: ({ column }) => (column ? <Name>{column}</Name> : '–') },
        {
          head: t`What stands there`,
          cell: ({ value }) => (value ? <Name>{value}</Name> : <Trans>nothing</Trans>),
        },
        { head: t`What to do`, cell: ({ reason }) => say(reason) },
      ]}
    />
  );
}
