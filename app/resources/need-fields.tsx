import { Trans, useLingui } from '@lingui/react/macro';
import { priorities } from '#domain/resources/items.ts';
import type { NeedView } from '#server/resources/view-needs.ts';
import { type Option, RadioGroup, Select } from '../ui/form/choices.tsx';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';
import type { FilledIn } from './filled-in.ts';
import { priorityWords } from './need-words.ts';

interface FieldsProps {
  need: NeedView | null;
  /** What is known of a new one. */
  filled?: FilledIn;
  unitOptions: readonly Option[];
}

/** How much is needed, when, where and how urgently: what can be corrected later. */
export function NeedFields({ need, filled = {}, unitOptions }: FieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="quantity"
          type="number"
          label={<Trans>How much</Trans>}
          defaultValue={need?.quantity ?? filled.quantity ?? undefined}
          required
        />
        <Select
          name="unit"
          label={<Trans>Counted in</Trans>}
          options={unitOptions}
          defaultValue={need?.unit ?? filled.unit ?? undefined}
          unmarked
        />
        <DateInput
          name="neededBy"
          label={<Trans>Needed by</Trans>}
          defaultValue={need?.neededBy ?? filled.date ?? undefined}
          required
        />
        <DateInput
          name="neededUntil"
          label={<Trans>In use until, if borrowed</Trans>}
          defaultValue={need?.neededUntil ?? undefined}
        />
      </div>
      <Urgency need={need} />
      <TextInput
        name="title"
        label={<Trans>What it is for</Trans>}
        hint={<Trans>Where the item’s name does not say enough.</Trans>}
        defaultValue={need?.title ?? filled.title}
        maxLength={160}
      />
      <PlaceFields need={need} place={need?.place ?? filled.place ?? undefined} />
      <TextArea
        name="note"
        label={<Trans>Note</Trans>}
        hint={<Trans>Who takes part in the mission reads it.</Trans>}
        defaultValue={need?.note ?? undefined}
        rows={3}
      />
    </>
  );
}

function Urgency({ need }: { need: NeedView | null }) {
  const { i18n } = useLingui();
  return (
    <RadioGroup
      name="priority"
      label={<Trans>Urgency</Trans>}
      defaultValue={need?.priority ?? 'normal'}
      choices={priorities.map((priority) => ({ value: priority, label: i18n._(priorityWords[priority]) }))}
      inline
      unmarked
    />
  );
}

function PlaceFields({ need, place }: { need: NeedView | null; place: string | undefined }) {
  const position = need?.position;
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <TextInput name="place.name" label={<Trans>Place</Trans>} defaultValue={place} maxLength={120} />
      <TextInput
        name="place.latitude"
        label={<Trans>Latitude</Trans>}
        defaultValue={position?.latitude}
        inputMode="decimal"
        ltr
        unmarked
      />
      <TextInput
        name="place.longitude"
        label={<Trans>Longitude</Trans>}
        defaultValue={position?.longitude}
        inputMode="decimal"
        ltr
        unmarked
      />
      <p className="text-small text-muted sm:col-span-3">
        <Trans>
          With the position, distance and days on the way are reckoned. Those involved and the coordinators
          see it exactly; everybody else only roughly.
        </Trans>
      </p>
    </div>
  );
}
