import { Trans, useLingui } from '@lingui/react/macro';
import type { MissionToEdit } from '#server/missions/view.ts';
import { CheckboxGroup } from '../ui/form/choices.tsx';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';
import { Name } from '../ui/name.tsx';
import type { MissionChoices } from './form-choices.ts';

/** The facts of a mission: what opening one asks and what is corrected later. */
export function MissionFields({
  mission,
  choices,
}: {
  mission: MissionToEdit | null;
  choices: MissionChoices;
}) {
  return (
    <>
      <TextInput
        name="name"
        label={<Trans>Full name</Trans>}
        defaultValue={mission?.name}
        maxLength={200}
        required
      />
      <TextInput
        name="area"
        label={<Trans>Area</Trans>}
        hint={<Trans>As lists and the map name it: a country or a region.</Trans>}
        defaultValue={mission?.area}
        maxLength={120}
        width="half"
        required
      />
      <Countries chosen={mission?.countries ?? []} countries={choices.countries} />
      <Centre mission={mission} />
      <ZoneInput zones={choices.zones} zone={mission?.timeZone} />
      <TextArea
        name="summary"
        label={<Trans>What it is for</Trans>}
        hint={<Trans>Two or three sentences that anybody understands. Public.</Trans>}
        defaultValue={mission?.summary ?? undefined}
        maxLength={2_000}
        rows={5}
      />
      <Days mission={mission} />
    </>
  );
}

interface CountriesProps {
  chosen: readonly string[];
  countries: MissionChoices['countries'];
}

function Countries({ chosen, countries }: CountriesProps) {
  return (
    <CheckboxGroup
      name="countries"
      label={<Trans>Countries</Trans>}
      hint={<Trans>Where it works; they are coloured on the maps.</Trans>}
      required
      // Those chosen stand first: the list is long.
      choices={[...countries]
        .sort((one, other) => Number(chosen.includes(other.value)) - Number(chosen.includes(one.value)))
        .map(({ value, name }) => ({ value, label: <Name>{name}</Name> }))}
      defaultValues={chosen}
      className="country-choice"
    />
  );
}

function Centre({ mission }: { mission: MissionToEdit | null }) {
  return (
    <div className="flex flex-wrap gap-4">
      <TextInput
        name="latitude"
        label={<Trans>Latitude of its headquarters</Trans>}
        inputMode="decimal"
        defaultValue={mission?.latitude}
        width="short"
        required
        ltr
      />
      <TextInput
        name="longitude"
        label={<Trans>Longitude</Trans>}
        inputMode="decimal"
        defaultValue={mission?.longitude}
        width="short"
        required
        ltr
      />
    </div>
  );
}

function ZoneInput({ zones, zone }: { zones: readonly string[]; zone: string | undefined }) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        name="timeZone"
        label={<Trans>Time zone</Trans>}
        hint={<Trans>Deadlines are shown in it beside the reader’s own.</Trans>}
        placeholder={t`Africa/Bangui`}
        defaultValue={zone}
        list="zones"
        width="half"
        spellCheck={false}
        required
        ltr
      />
      <datalist id="zones">
        {zones.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Days({ mission }: { mission: MissionToEdit | null }) {
  return (
    <div className="flex flex-wrap gap-4">
      <DateInput
        name="startedOn"
        label={<Trans>Began on</Trans>}
        defaultValue={mission?.startedOn}
        required
      />
      <DateInput
        name="mandateExpiresOn"
        label={<Trans>Mandate until</Trans>}
        defaultValue={mission?.mandateExpiresOn ?? undefined}
      />
      <DateInput
        name="endedOn"
        label={<Trans>Ended on</Trans>}
        defaultValue={mission?.endedOn ?? undefined}
      />
    </div>
  );
}
