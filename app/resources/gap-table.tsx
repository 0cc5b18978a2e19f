import { Trans, useLingui } from '@lingui/react/macro';
import type { GapRow } from '#server/resources/view-needs.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReading } from '../ui/reading.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { MatchMarks } from './match-marks.tsx';
import { NeedBar } from './need-bar.tsx';
import { needStateTones, priorityTones } from './need-tones.ts';
import { needStateWords, priorityWords } from './need-words.ts';
import { StateWord } from './state-word.tsx';

/** Needs, the most urgent first: how far each is covered, and what would cover it best. */
export function GapTable({ rows }: { rows: readonly GapRow[] }) {
  const columns = useColumns();
  return (
    <Table
      caption={<Trans>Needs, the most urgent first</Trans>}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function useColumns(): Column<GapRow>[] {
  const { t } = useLingui();
  return [
    { head: t`Need`, primary: true, cell: (row) => <Need row={row} /> },
    {
      head: t`By`,
      nowrap: true,
      cell: (row) => <By row={row} />,
    },
    { head: t`Covered`, cell: (row) => <NeedBar ladder={row.ladder} unit={row.unit} /> },
    { head: t`Best match`, cell: (row) => <Best row={row} /> },
  ];
}

/** The day, and how far off it is; one that has passed over a gap stands out. */
function By({ row }: { row: GapRow }) {
  const { now } = useReading();
  const late = row.ladder.open > 0 && row.neededBy < now.slice(0, 10);
  return (
    <>
      <Time at={row.neededBy} />
      <div className={late ? 'text-small font-semibold text-bad' : 'text-small text-muted'}>
        <Time at={row.neededBy} as="away" />
      </div>
    </>
  );
}

function Need({ row }: { row: GapRow }) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const { title, initiative, organisation, place, priority, state } = row;
  const settled = state !== 'open' && state !== 'partly_covered';
  return (
    <div className="grid justify-items-start gap-0.5">
      <Link to={`/needs/${row.id}`} className="font-semibold">
        <Name>{itemName(row.item)}</Name>
      </Link>
      {title ? <Name>{title}</Name> : null}
      <span className="text-small text-muted">
        {initiative ? (
          <Name lang={initiative.language}>{initiative.title}</Name>
        ) : (
          <Name>{organisation.name}</Name>
        )}
        {place ? (
          <>
            {' · '}
            <Name>{place}</Name>
          </>
        ) : null}
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <Pill tone={priorityTones[priority]}>{i18n._(priorityWords[priority])}</Pill>
        {settled ? <StateWord tone={needStateTones[state]}>{i18n._(needStateWords[state])}</StateWord> : null}
      </span>
    </div>
  );
}

function Best({ row: { best, ladder, state } }: { row: GapRow }) {
  if (best && ladder.open > 0) {
    const fits = best.match.whyNot.length === 0;
    return (
      <div className="grid gap-1">
        <span>
          {fits ? null : (
            <span className="text-muted">
              <Trans>Nearest:</Trans>{' '}
            </span>
          )}
          <Name>{best.organisation.name}</Name>
        </span>
        <MatchMarks view={best} />
      </div>
    );
  }
  if (ladder.open === 0 || (state !== 'open' && state !== 'partly_covered')) return <>–</>;
  return (
    <span className="text-muted">
      <Trans>None yet</Trans>
    </span>
  );
}
