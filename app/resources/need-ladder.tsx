import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { NeedView } from '#server/resources/view-needs.ts';
import { Card } from '../ui/card.tsx';
import { Table } from '../ui/table.tsx';
import { NeedBar } from './need-bar.tsx';
import { Quantity } from './units.tsx';

interface Rung {
  readonly name: string;
  readonly value: number;
  readonly meaning: ReactNode;
  /** Beside the ladder: shown only where there is any. */
  readonly beside?: boolean;
}

/** The need's quantities as one bar, with the same as a table. */
export function NeedLadder({ need }: { need: NeedView }) {
  const { t } = useLingui();
  const rungs = useRungs(need).filter(({ value, beside }) => !beside || value > 0);
  return (
    <Card id="ladder" title={<Trans>How far it is covered</Trans>}>
      <NeedBar ladder={need.ladder} unit={need.unit} tall />
      <details className="mt-2">
        <summary className="cursor-pointer text-small text-muted">
          <Trans>The same as a table</Trans>
        </summary>
        <div className="mt-2">
          <Table
            caption={t`Quantities of this need`}
            captionHidden
            dense
            rows={rungs}
            rowKey={({ name }) => name}
            columns={[
              { head: t`Step`, primary: true, cell: ({ name }) => name },
              {
                head: t`What it means`,
                cell: ({ meaning }) => <span className="text-muted">{meaning}</span>,
              },
              {
                head: t`Quantity`,
                numeric: true,
                nowrap: true,
                cell: ({ value }) => <Quantity value={value} unit={need.unit} />,
              },
            ]}
          />
        </div>
      </details>
    </Card>
  );
}

function useRungs({ ladder }: NeedView): Rung[] {
  const { t } = useLingui();
  return [
    { name: t`Needed`, value: ladder.needed, meaning: <Trans>all of it</Trans> },
    { name: t`Suggested`, value: ladder.suggested, meaning: <Trans>thought of, held by nobody</Trans> },
    {
      name: t`Reserved`,
      value: ladder.reserved,
      meaning: <Trans>held for a time, until the recipient agrees</Trans>,
    },
    {
      name: t`Agreed`,
      value: ladder.agreed,
      meaning: <Trans>the recipient takes it; approved or about to be</Trans>,
    },
    { name: t`Shipped`, value: ladder.shipped, meaning: <Trans>on the way</Trans> },
    { name: t`Received`, value: ladder.received, meaning: <Trans>arrived in good order, in store</Trans> },
    { name: t`Distributed`, value: ladder.distributed, meaning: <Trans>in use or handed out</Trans> },
    { name: t`Open`, value: ladder.open, meaning: <Trans>promised by nobody</Trans> },
    ...useBesides(ladder),
  ];
}

function useBesides(ladder: NeedView['ladder']): Rung[] {
  const { t } = useLingui();
  const beside = true;
  return [
    {
      name: t`For part of the time`,
      value: ladder.partOfTime,
      meaning: <Trans>promised for some of the days only</Trans>,
      beside,
    },
    { name: t`Damaged`, value: ladder.damaged, meaning: <Trans>arrived, and cannot be used</Trans>, beside },
    { name: t`Short`, value: ladder.short, meaning: <Trans>shipped, and did not arrive</Trans>, beside },
    {
      name: t`Surplus`,
      value: ladder.surplus,
      meaning: <Trans>arrived beyond what was shipped</Trans>,
      beside,
    },
    { name: t`Lost`, value: ladder.lost, meaning: <Trans>lost on the way or from the store</Trans>, beside },
    { name: t`Given back`, value: ladder.returned, meaning: <Trans>went back to the offer</Trans>, beside },
  ];
}
