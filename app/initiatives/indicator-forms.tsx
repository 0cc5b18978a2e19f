import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { countingRules, type IndicatorMeasure, indicatorMeasures } from '#domain/initiatives/terms.ts';
import type { IndicatorView, InitiativeView } from '#server/initiatives/view.ts';
import { RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { measureWords, ruleWords } from './indicator-words.ts';

const refusedFor = (reply: FormReply | null, command: string) =>
  (reply !== null && !reply.ok && reply.command === command) || undefined;

/** Lays down one more thing to measure. */
export function AddIndicator({ view, reply }: { view: InitiativeView; reply: FormReply | null }) {
  const { i18n } = useLingui();
  return (
    <details className="mt-4" open={refusedFor(reply, 'indicator.add')}>
      <summary className="cursor-pointer">
        <Trans>Add an indicator</Trans>
      </summary>
      <div className="mt-3 max-w-text">
        <CommandForm
          command="indicator.add"
          reply={reply}
          fixed={{ initiativeId: view.id }}
          submit={<Trans>Add the indicator</Trans>}
        >
          <TextInput
            name="title"
            label={<Trans>What is measured</Trans>}
            hint={<Trans>Such as: people with safe water within 500 metres.</Trans>}
            required
          />
          <Select
            name="measure"
            label={<Trans>Kind of figure</Trans>}
            options={(Object.keys(indicatorMeasures) as IndicatorMeasure[]).map((measure) => ({
              value: measure,
              label: i18n._(measureWords[measure]),
            }))}
            defaultValue="unit"
            required
          />
          <RadioGroup
            name="rule"
            label={<Trans>How values are put together</Trans>}
            choices={countingRules.map((rule) => ({ value: rule, label: i18n._(ruleWords[rule]) }))}
            defaultValue="sum"
            required
          />
          <div className="flex flex-wrap gap-3">
            <TextInput name="unit" label={<Trans>Unit</Trans>} width="half" />
            <TextInput name="baseline" type="number" label={<Trans>At the start</Trans>} />
            <TextInput name="target" type="number" label={<Trans>Target</Trans>} />
          </div>
        </CommandForm>
      </div>
    </details>
  );
}

/** Reports what was reached in a period. */
export function ReportValue({ indicator, reply }: { indicator: IndicatorView; reply: FormReply | null }) {
  const mine = reply !== null && !reply.ok && reply.values.indicatorId === indicator.id;
  return (
    <details open={mine ? refusedFor(reply, 'indicator.report-value') : undefined}>
      <summary className="cursor-pointer text-small">
        <Trans>Report a value</Trans>
      </summary>
      <div className="mt-2">
        <CommandForm
          command="indicator.report-value"
          reply={reply}
          fixed={{ indicatorId: indicator.id }}
          submit={<Trans>Report</Trans>}
          small
        >
          <div className="flex flex-wrap gap-3">
            <DateInput name="periodStart" label={<Trans>From</Trans>} required />
            <DateInput name="periodEnd" label={<Trans>To</Trans>} required />
            <TextInput name="actual" type="number" label={<Trans>Reached</Trans>} />
            <TextInput name="target" type="number" label={<Trans>Target</Trans>} />
            <TextInput name="place" label={<Trans>Place</Trans>} width="half" />
          </div>
        </CommandForm>
      </div>
    </details>
  );
}
