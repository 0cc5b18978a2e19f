import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportKind } from '#domain/imports/columns.ts';
import type { ImportOutcome, Tally } from '#domain/imports/plan.ts';
import { Num } from '../ui/num.tsx';
import { Table } from '../ui/table.tsx';

interface TalliesProps {
  kind: ImportKind;
  outcome: ImportOutcome;
  /** Nothing of it is written yet. */
  waiting?: boolean;
}

/** How much of each is new, changed or already the same, and which rows take no part. */
export function Tallies({ kind, outcome, waiting = false }: TalliesProps) {
  const { t } = useLingui();
  const { organisations, initiatives, indicators, values } = outcome;
  const activities = [
    { name: t`Organisations`, tally: organisations },
    { name: t`Initiatives`, tally: initiatives },
    { name: t`Indicators`, tally: indicators },
    { name: t`Indicator values`, tally: values },
  ];
  const figure = (of: (tally: Tally) => number) => (row: { tally: Tally }) => <Num value={of(row.tally)} />;
  return (
    <div className="grid gap-2">
      <Table
        caption={t`Records by kind`}
        captionHidden
        scrolls
        rows={kind === 'activities' ? activities : [{ name: t`Figures of personnel`, tally: values }]}
        rowKey={({ name }) => name}
        columns={[
          { head: t`Records`, primary: true, cell: ({ name }) => name },
          { head: t`New`, numeric: true, cell: figure(({ created }) => created) },
          { head: t`Changed`, numeric: true, cell: figure(({ updated }) => updated) },
          { head: t`The same`, numeric: true, cell: figure(({ unchanged }) => unchanged) },
        ]}
      />
      <p className="text-small text-muted">
        {waiting ? (
          <Plural value={outcome.rows} one="# row to import" other="# rows to import" />
        ) : (
          <Plural value={outcome.rows} one="# row imported" other="# rows imported" />
        )}
        {' · '}
        <Plural value={outcome.leftOut} one="# left out" other="# left out" />
        {' · '}
        {waiting ? (
          <Plural value={outcome.faulty} one="# refused for errors" other="# refused for errors" />
        ) : (
          <Plural value={outcome.faulty} one="# left out for errors" other="# left out for errors" />
        )}
        {outcome.rows > 0 && kind === 'contributions' ? (
          <>
            {'. '}
            <Trans>Each row gives one figure for women and one for men.</Trans>
          </>
        ) : null}
      </p>
    </div>
  );
}
