import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { mayAddIndicator, mayReport } from '#domain/initiatives/policy.ts';
import type { IndicatorView, InitiativeView, ValueView } from '#server/initiatives/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Bar } from '../ui/bar.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { AddIndicator, ReportValue } from './indicator-forms.tsx';
import { ruleWords } from './indicator-words.ts';

interface IndicatorsProps {
  view: InitiativeView;
  reply: FormReply | null;
}

/** What it is measured by, and what was reached, with where each figure comes from. */
export function Indicators({ view, reply }: IndicatorsProps) {
  const mayAdd = mayAddIndicator(useActor(), view.facts).allowed;
  if (view.indicators.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="indicators">
      <SectionHead id="indicators" title={<Trans>What is reached</Trans>} />
      <div className="grid gap-5">
        {view.indicators.map((indicator) => (
          <Indicator key={indicator.id} indicator={indicator} view={view} reply={reply} />
        ))}
      </div>
      {mayAdd ? <AddIndicator view={view} reply={reply} /> : null}
    </section>
  );
}

function Indicator({ indicator, view, reply }: IndicatorsProps & { indicator: IndicatorView }) {
  const { i18n } = useLingui();
  const columns = useColumns();
  const mayAdd = mayReport(useActor(), view.facts).allowed;
  const { count, values } = indicator;
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>
          <Name>{indicator.title}</Name>
        </h3>
        <Standing indicator={indicator} />
      </div>
      <p className="text-small text-muted">{i18n._(ruleWords[indicator.rule])}</p>
      {values.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-small">
            <Trans>Values by period and place ({count})</Trans>
          </summary>
          <div className="mt-2">
            <Table
              caption={<Trans>Values</Trans>}
              captionHidden
              columns={columns}
              rows={values}
              rowKey={(value) => value.id}
              dense
            />
          </div>
        </details>
      ) : null}
      {mayAdd ? <ReportValue indicator={indicator} reply={reply} /> : null}
    </div>
  );
}

function Standing({ indicator }: { indicator: IndicatorView }) {
  const { t } = useLingui();
  const { standing, target, unit } = indicator;
  if (standing === null) {
    return (
      <span className="text-small text-muted">
        <Trans>Nothing reported yet</Trans>
        {target === null ? null : (
          <>
            {' · '}
            <Trans>
              target <Num value={target} unit={unit ?? undefined} />
            </Trans>
          </>
        )}
      </span>
    );
  }
  if (target === null || target <= 0) {
    return (
      <strong>
        <Num value={standing} unit={unit ?? undefined} />
      </strong>
    );
  }
  return (
    <span className="grid min-w-48 gap-1">
      <span>
        <strong>
          <Num value={standing} />
        </strong>{' '}
        <Trans>
          of <Num value={target} unit={unit ?? undefined} />
        </Trans>
      </span>
      <Bar
        segments={[{ label: t`reached`, value: Math.min(standing, target), tone: 'done' }]}
        total={target}
        label={t`${standing} of ${target} reached`}
      />
    </span>
  );
}

function useColumns(): Column<ValueView>[] {
  const { t } = useLingui();
  const figure = (value: number | null) => (value === null ? '–' : <Num value={value} />);
  return [
    {
      head: t`Period`,
      primary: true,
      cell: (value) =>
        value.periodStart && value.periodEnd ? (
          <>
            <Time at={value.periodStart} /> – <Time at={value.periodEnd} />
          </>
        ) : (
          '–'
        ),
    },
    { head: t`Place`, cell: (value) => (value.place ? <Name>{value.place}</Name> : '–') },
    { head: t`Target`, cell: (value) => figure(value.target), numeric: true },
    { head: t`Reached`, cell: (value) => figure(value.actual), numeric: true },
    { head: t`Reported by`, cell: (value) => (value.by ? <Name>{value.by}</Name> : <Trans>Import</Trans>) },
  ];
}
