import { Trans, useLingui } from '@lingui/react/macro';
import { priorities } from '#domain/resources/items.ts';
import type { DraftedNeedView, PlanChoices, PlanView } from '#server/initiatives/view.ts';
import { categoryWords } from '../resources/category-words.ts';
import { priorityWords } from '../resources/need-words.ts';
import { Select } from '../ui/form/choices.tsx';
import { FieldGroup } from '../ui/form/field-group.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { useReading } from '../ui/reading.tsx';
import { rowsFor } from './plan-rows.tsx';

/** What the initiative needs from others. */
export function NeedRows({ choices, plan }: { choices: PlanChoices; plan: PlanView | null }) {
  const { t } = useLingui();
  const options = useItemOptions(choices);
  const written = plan?.needs ?? [];
  return (
    <FieldGroup
      name="needs"
      label={<Trans>Needs</Trans>}
      hint={<Trans>Others see them and can offer once the initiative is approved.</Trans>}
      addLabel={<Trans>Add a need</Trans>}
      rowLabel={(number) => t`Need ${number}`}
      rows={rowsFor(written.length, 1)}
      maximum={40}
    >
      {(row, at) => <NeedFields row={row} need={written[at]} options={options} />}
    </FieldGroup>
  );
}

function useItemOptions(choices: PlanChoices) {
  const { i18n } = useLingui();
  const { locale } = useReading();
  return choices.items.map((item) => ({
    value: item.id,
    label: `${i18n._(categoryWords[item.category])}: ${item.name[locale as 'en']} (${item.unit})`,
  }));
}

interface NeedFieldsProps {
  row: string;
  need: DraftedNeedView | undefined;
  options: readonly { value: string; label: string }[];
}

function NeedFields({ row, need, options }: NeedFieldsProps) {
  const { t, i18n } = useLingui();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        name={`${row}.itemId`}
        label={<Trans>Item and the unit it is counted in</Trans>}
        options={options}
        defaultValue={need?.itemId}
        empty={t`Nothing`}
        unmarked
        className="sm:col-span-2"
      />
      <TextInput
        name={`${row}.quantity`}
        type="number"
        label={<Trans>How many</Trans>}
        defaultValue={need?.quantity}
        unmarked
      />
      <DateInput
        name={`${row}.neededBy`}
        label={<Trans>Needed by</Trans>}
        defaultValue={need?.neededBy}
        unmarked
      />
      <Select
        name={`${row}.priority`}
        label={<Trans>Urgency</Trans>}
        options={priorities.map((priority) => ({ value: priority, label: i18n._(priorityWords[priority]) }))}
        defaultValue={need?.priority ?? 'normal'}
        unmarked
      />
      <TextInput
        name={`${row}.title`}
        label={<Trans>What it is for</Trans>}
        defaultValue={need?.title}
        unmarked
      />
    </div>
  );
}
