import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { InitiativeItem } from '#server/initiatives/view.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { StatePill } from './state-pill.tsx';

/** Initiatives with who leads them, where, until when, and what they still need. */
export function InitiativeTable({
  rows,
  withMission = false,
}: {
  rows: readonly InitiativeItem[];
  withMission?: boolean;
}) {
  const columns = useColumns(withMission);
  return (
    <Table
      caption={<Trans>Initiatives</Trans>}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function useColumns(withMission: boolean): Column<InitiativeItem>[] {
  const { t, i18n } = useLingui();
  const mission: Column<InitiativeItem> = {
    head: t`Mission`,
    cell: (row) => (
      <Link to={`/missions/${row.mission.slug}`} look="plain">
        <Code>{row.mission.acronym}</Code>
      </Link>
    ),
  };
  return [
    {
      head: t`Initiative`,
      primary: true,
      cell: (row) => (
        <div className="grid gap-0.5">
          <Link to={`/initiatives/${row.id}`} className="font-semibold">
            <Name lang={row.language}>{row.title}</Name>
          </Link>
          <span className="text-small text-muted">
            <Name>{row.lead.name}</Name>
            {row.partners > 1 ? (
              <>
                {' · '}
                <Plural value={row.partners - 1} one="and # partner" other="and # partners" />
              </>
            ) : null}
          </span>
        </div>
      ),
    },
    ...(withMission ? [mission] : []),
    { head: t`Theme`, cell: (row) => (row.theme ? i18n._(themeWords[row.theme]) : '–') },
    { head: t`Where`, cell: (row) => <Places names={row.places} /> },
    {
      head: t({ message: 'Until', context: 'day' }),
      cell: (row) => (row.endsOn ? <Time at={row.endsOn} /> : '–'),
      nowrap: true,
    },
    { head: t`Open needs`, cell: (row) => (row.openNeeds > 0 ? row.openNeeds : '–'), numeric: true },
    {
      head: t`State`,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <StatePill state={row.state} />
          {row.source === 'import' ? (
            <Pill>
              <Trans>Reported by import</Trans>
            </Pill>
          ) : null}
        </span>
      ),
    },
  ];
}

function Places({ names }: { names: readonly string[] }) {
  const { t } = useLingui();
  if (names.length === 0) return <>–</>;
  const comma = t({ message: ',', context: 'between names' });
  return (
    <>
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 ? `${comma} ` : null}
          <Name>{name}</Name>
        </span>
      ))}
    </>
  );
}
