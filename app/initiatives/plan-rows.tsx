import { Trans, useLingui } from '@lingui/react/macro';
import type { PlanChoices, PlanView } from '#server/initiatives/view.ts';
import { Checkbox, Select } from '../ui/form/choices.tsx';
import { FieldGroup } from '../ui/form/field-group.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { iatiRoleWords, roleWords } from './partner-words.ts';

/** Rows that are there, and empty ones below them, so that the form also grows without script. */
export const rowsFor = (written: number, empty: number): number => written + empty;

export function PartnerRows({ choices, plan }: { choices: PlanChoices; plan: PlanView | null }) {
  const { t, i18n } = useLingui();
  const written = plan?.partners ?? [];
  const options = choices.partners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FieldGroup
      name="partners"
      label={<Trans>Partners</Trans>}
      hint={
        <Trans>
          Organisations of this mission that have agreed to work with you. They are seated in its channel when
          it is approved.
        </Trans>
      }
      addLabel={<Trans>Add a partner</Trans>}
      rowLabel={(number) => t`Partner ${number}`}
      rows={rowsFor(written.length, 1)}
      maximum={40}
    >
      {(row, at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            name={`${row}.organisationId`}
            label={<Trans>Organisation</Trans>}
            options={options}
            defaultValue={written[at]?.organisationId}
            empty={t({ message: 'None', context: 'organisation' })}
            unmarked
            className="sm:col-span-2"
          />
          <Select
            name={`${row}.role`}
            label={<Trans>Place in it</Trans>}
            options={(['partner', 'observer'] as const).map((role) => ({
              value: role,
              label: i18n._(roleWords[role]),
            }))}
            defaultValue={written[at]?.role ?? 'partner'}
            unmarked
          />
          <Select
            name={`${row}.iatiRole`}
            label={<Trans>What it does (IATI role)</Trans>}
            options={(['implementing', 'funding', 'extending', 'accountable'] as const).map((role) => ({
              value: role,
              label: i18n._(iatiRoleWords[role]),
            }))}
            defaultValue={written[at]?.iatiRole ?? 'implementing'}
            unmarked
          />
        </div>
      )}
    </FieldGroup>
  );
}

export function PlaceRows({ plan }: { plan: PlanView | null }) {
  const { t } = useLingui();
  const written = plan?.places ?? [];
  return (
    <FieldGroup
      name="places"
      label={<Trans>Places</Trans>}
      hint={<Trans>Where the work is. A row without a name is left away.</Trans>}
      addLabel={<Trans>Add a place</Trans>}
      rowLabel={(number) => t`Place ${number}`}
      rows={rowsFor(written.length, 1)}
      maximum={40}
    >
      {(row, at) => <PlaceFields row={row} place={written[at]} />}
    </FieldGroup>
  );
}

function PlaceFields({ row, place }: { row: string; place: PlanView['places'][number] | undefined }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput name={`${row}.name`} label={<Trans>Name</Trans>} defaultValue={place?.name} unmarked />
      <TextInput
        name={`${row}.admin1`}
        label={<Trans>Region</Trans>}
        defaultValue={place?.admin1 ?? undefined}
        unmarked
      />
      <TextInput
        name={`${row}.country`}
        label={<Trans>Country (three letters)</Trans>}
        defaultValue={place?.country ?? undefined}
        width="short"
        maxLength={3}
        unmarked
        ltr
      />
      <div className="grid grid-cols-2 gap-3">
        <TextInput
          name={`${row}.pcode`}
          label={<Trans>P-code</Trans>}
          defaultValue={place?.pcode ?? undefined}
          width="short"
          unmarked
          ltr
        />
        <TextInput
          name={`${row}.pcodeEdition`}
          label={<Trans>Edition of the list</Trans>}
          defaultValue={place?.pcodeEdition ?? undefined}
          width="short"
          unmarked
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextInput
          name={`${row}.latitude`}
          label={<Trans>Latitude</Trans>}
          defaultValue={place?.latitude ?? undefined}
          inputMode="decimal"
          width="short"
          unmarked
          ltr
        />
        <TextInput
          name={`${row}.longitude`}
          label={<Trans>Longitude</Trans>}
          defaultValue={place?.longitude ?? undefined}
          inputMode="decimal"
          width="short"
          unmarked
          ltr
        />
      </div>
      <Checkbox
        name={`${row}.precise`}
        label={<Trans>This is an exact position</Trans>}
        hint={<Trans>Only partners and coordinators then see it; others see the wider area.</Trans>}
        defaultChecked={place?.precise}
      />
    </div>
  );
}

export function MilestoneRows({ plan }: { plan: PlanView | null }) {
  const { t } = useLingui();
  const written = (plan?.milestones ?? []).filter((milestone) => !milestone.reachedOn);
  return (
    <FieldGroup
      name="milestones"
      label={<Trans>Milestones</Trans>}
      hint={<Trans>By when which part is done.</Trans>}
      addLabel={<Trans>Add a milestone</Trans>}
      rowLabel={(number) => t`Milestone ${number}`}
      rows={rowsFor(written.length, 1)}
      maximum={40}
    >
      {(row, at) => (
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          {written[at] ? <input type="hidden" name={`${row}.id`} value={written[at].id} /> : null}
          <TextInput
            name={`${row}.title`}
            label={<Trans>What is done</Trans>}
            defaultValue={written[at]?.title}
            unmarked
          />
          <DateInput
            name={`${row}.dueOn`}
            label={<Trans>By</Trans>}
            defaultValue={written[at]?.dueOn ?? undefined}
            unmarked
          />
        </div>
      )}
    </FieldGroup>
  );
}
