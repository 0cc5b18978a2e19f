import type { FormReply } from '#domain/core/reply.ts';
import { Filters } from '../ui/filters.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { FieldGroup } from '../ui/form/field-group.tsx';
import { DateInput, FileInput, TextArea, TextInput } from '../ui/form/text-input.tsx';
import { Show } from './show.tsx';

const kinds = [
  { value: 'national_ngo', label: 'National NGO' },
  { value: 'academia', label: 'Academia' },
];

const refused: FormReply = {
  ok: false,
  command: 'sample.refused',
  problem: {
    code: 'invalid_input',
    reason: 'input_invalid',
    message: '',
    issues: [
      { path: 'title', reason: 'field.required' },
      { path: 'quantity', reason: 'field.not_whole' },
      { path: 'kind', reason: 'field.not_a_choice' },
      { path: 'places[1].name', reason: 'field.too_short', params: { minimum: 3 } },
    ],
  },
  values: { title: '', quantity: '2.5', 'places[0].name': 'Bria', 'places[1].name': 'X', lends: 'true' },
};

export function FormPieces() {
  return (
    <>
      <Show name="Filters">
        <Filters
          label="Narrow the list"
          search="Words in the need"
          filters={[
            {
              name: 'urgency',
              label: 'Urgency',
              options: [
                { value: '', label: 'Any' },
                { value: 'high', label: 'High' },
              ],
            },
            { name: 'theme', label: 'Theme', options: [{ value: '', label: 'All themes' }] },
          ]}
        />
      </Show>
      <div className="grid items-start gap-8 md:grid-cols-2">
        <Show name="CommandForm, empty">
          <SampleForm command="sample.new" />
        </Show>
        <Show name="CommandForm, sent back">
          <SampleForm command="sample.refused" reply={refused} />
        </Show>
      </div>
    </>
  );
}

function SampleForm({ command, reply }: { command: string; reply?: FormReply }) {
  return (
    <CommandForm command={command} reply={reply} submit="State the need" fixed={{ missionId: 'm1' }}>
      <TextInput name="title" label="What is needed" hint="As the recipient would call it" required />
      <TextInput name="quantity" label="How many" type="number" required />
      <TextArea name="why" label="Why" rows={3} />
      <DateInput name="by" label="Needed by" required />
      <Select name="kind" label="Kind of organisation" options={kinds} empty="Choose one" required />
      <RadioGroup
        name="urgency"
        label="Urgency"
        required
        defaultValue="high"
        choices={[
          { value: 'high', label: 'High', hint: 'Work stops without it' },
          { value: 'normal', label: 'Normal' },
        ]}
      />
      <CheckboxGroup
        name="themes"
        label="Themes"
        inline
        choices={[
          { value: 'wash', label: 'WASH' },
          { value: 'health', label: 'Health' },
        ]}
        defaultValues={['wash']}
      />
      <Checkbox name="lends" label="It may be lent and given back" />
      <FieldGroup
        name="places"
        label="Places"
        addLabel="Add a place"
        rowLabel={(number) => `Place ${number}`}
      >
        {(row) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextInput name={`${row}.name`} label="Name" required />
            <TextInput name={`${row}.pcode`} label="P-code" ltr width="short" />
          </div>
        )}
      </FieldGroup>
      <FileInput name="sheet" label="Sheet" accept=".csv,.xlsx" />
    </CommandForm>
  );
}
