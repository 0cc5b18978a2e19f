import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportItem } from '#server/imports/view.ts';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { kindWords, stateTones, stateWords } from './words.ts';

/** Imports, the latest first, each with where it stands. */
export function ImportList({
  imports,
  missions = false,
}: {
  imports: readonly ImportItem[];
  missions?: boolean;
}) {
  const columns = useColumns();
  if (imports.length === 0) {
    return (
      <Empty title={<Trans>No sheet yet</Trans>}>
        <Trans>
          Sheets that you upload stand here until you import them, and afterwards with what they brought.
        </Trans>
      </Empty>
    );
  }
  return (
    <Table
      caption={<Trans>Sheets</Trans>}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={columns.filter(({ key }) => missions || key !== 'mission')}
    />
  );
}

function useColumns(): (Column<ImportItem> & { key?: string })[] {
  const { t, i18n } = useLingui();
  return [
    {
      head: t`Sheet`,
      primary: true,
      cell: ({ id, fileName, kind }) => (
        <>
          <Link to={`/imports/${id}`} className="break-words">
            <Name>{fileName}</Name>
          </Link>
          <div className="text-small text-muted">{i18n._(kindWords[kind])}</div>
        </>
      ),
    },
    {
      head: t`Mission`,
      key: 'mission',
      cell: ({ mission }) => (mission ? <Code>{mission.acronym}</Code> : '–'),
    },
    {
      head: t`State`,
      nowrap: true,
      cell: ({ state }) => <Pill tone={stateTones[state]}>{i18n._(stateWords[state])}</Pill>,
    },
    { head: t({ message: 'By', context: 'person' }), cell: ({ by }) => <Name>{by}</Name> },
    { head: t`Uploaded`, nowrap: true, cell: ({ createdAt }) => <Time at={createdAt} /> },
  ];
}
