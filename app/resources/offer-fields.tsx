import { Trans, useLingui } from '@lingui/react/macro';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { readinessLevels } from '#domain/resources/items.ts';
import type { OfferPlan } from '#server/resources/view-offers.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Checkbox, type Option, Select } from '../ui/form/choices.tsx';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';
import type { FilledIn } from './filled-in.ts';
import { readinessWords } from './offer-words.ts';

interface FieldsProps {
  plan: OfferPlan | null;
  /** What is known of a new one. */
  filled?: FilledIn;
  unitOptions: readonly Option[];
  /** Today, for the first day. */
  today?: string;
}

/** How much, when, where, how ready and on what conditions: what can be corrected later. */
export function OfferFields({ plan, filled = {}, unitOptions, today }: FieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="quantity"
          type="number"
          label={<Trans>How much</Trans>}
          defaultValue={plan?.quantity ?? filled.quantity ?? undefined}
          required
        />
        <Select
          name="unit"
          label={<Trans>Counted in</Trans>}
          options={unitOptions}
          defaultValue={plan?.item.unit ?? filled.unit ?? undefined}
          unmarked
        />
        <DateInput
          name="availableFrom"
          label={<Trans>To be had from</Trans>}
          defaultValue={plan?.availableFrom ?? today}
          required
        />
        <DateInput
          name="availableUntil"
          label={<Trans>To be had until</Trans>}
          hint={<Trans>Then it is over, unless you renew it.</Trans>}
          defaultValue={plan?.availableUntil}
          required
        />
        <DateInput
          name="useBy"
          label={<Trans>To be used by</Trans>}
          hint={<Trans>Needed for food, medicine and whatever else spoils.</Trans>}
          defaultValue={plan?.useBy ?? undefined}
        />
      </div>
      <PlaceFields plan={plan} place={plan?.place.name ?? filled.place ?? undefined} />
      <ConditionFields plan={plan} title={plan?.title ?? filled.title} />
    </>
  );
}

function PlaceFields({ plan, place }: { plan: OfferPlan | null; place: string | undefined }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <TextInput name="place.name" label={<Trans>Place</Trans>} defaultValue={place} maxLength={120} />
        <TextInput
          name="place.latitude"
          label={<Trans>Latitude</Trans>}
          defaultValue={plan?.place.latitude ?? undefined}
          inputMode="decimal"
          ltr
        />
        <TextInput
          name="place.longitude"
          label={<Trans>Longitude</Trans>}
          defaultValue={plan?.place.longitude ?? undefined}
          inputMode="decimal"
          ltr
        />
        <p className="text-small text-muted sm:col-span-3">
          <Trans>
            Where it lies now. With the position, distance and days on the way are reckoned; only your
            organisation and the coordinators see it exactly.
          </Trans>
        </p>
      </div>
      <Checkbox
        name="liftIncluded"
        label={<Trans>We bring it to where it is needed</Trans>}
        defaultChecked={plan?.liftIncluded}
      />
    </>
  );
}

function ConditionFields({ plan, title }: { plan: OfferPlan | null; title: string | undefined }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="readiness"
          label={<Trans>Readiness</Trans>}
          options={readinessLevels.map((level) => ({ value: level, label: i18n._(readinessWords[level]) }))}
          defaultValue={plan?.readiness ?? '1'}
          unmarked
        />
        <Select
          name="earmark"
          label={<Trans>Only for</Trans>}
          empty={t`Anything`}
          options={(Object.keys(themes) as Theme[]).map((theme) => ({
            value: theme,
            label: i18n._(themeWords[theme]),
          }))}
          defaultValue={plan?.earmark ?? undefined}
        />
      </div>
      <TextInput
        name="title"
        label={<Trans>In your own words</Trans>}
        hint={<Trans>Where the item’s name does not say enough: make, size, model.</Trans>}
        defaultValue={title}
        maxLength={160}
      />
      <TextArea
        name="note"
        label={<Trans>Conditions and notes</Trans>}
        hint={<Trans>Partners of the mission read it once the offer is acknowledged.</Trans>}
        defaultValue={plan?.note ?? undefined}
        rows={3}
      />
    </>
  );
}
