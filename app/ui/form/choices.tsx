import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { describe, Field, FieldError, type FieldProps, OptionalMark } from './field.tsx';
import { useField } from './form-context.tsx';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** The words of the empty first answer; left away where one answer is always given. */
  empty?: string | undefined;
}

/** One of many answers. For up to five, `RadioGroup` shows them all. */
export function Select({ options, defaultValue, empty, ...props }: SelectProps) {
  return (
    <Field {...props}>
      {(field, described) => (
        <select {...described} defaultValue={field.typed ?? defaultValue ?? ''} className="control max-w-96">
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is sent when it is ticked. */
  value?: string;
  defaultChecked?: boolean | undefined;
}

/** One statement to agree to. */
export function Checkbox({ name, label, hint, value = 'true', defaultChecked }: CheckboxProps) {
  const field = useField(name);
  const checked = field.allTyped ? field.allTyped.includes(value) : defaultChecked;
  return (
    <div className="grid gap-1">
      <label className="flex items-start gap-2.5 coarse:min-h-9">
        <input
          {...describe(field, name, Boolean(hint))}
          type="checkbox"
          value={value}
          defaultChecked={checked}
          className="choice"
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <div id={field.hintId} className="ms-7 text-small text-muted">
          {hint}
        </div>
      ) : null}
      <FieldError field={field} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  inline?: boolean;
}

/** A few answers of which one is chosen. */
export function RadioGroup({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** A few answers of which any number is chosen; all are sent under one name. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoicesProps & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValues} />;
}

function ChoiceGroup(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, label, hint, required, labelHidden, className, choices, inline, type, chosen } = props;
  const field = useField(name);
  const now = field.allTyped ?? chosen;
  const { 'aria-describedby': describedBy } = describe(field, name, Boolean(hint));
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      role={type === 'radio' ? 'radiogroup' : 'group'}
      aria-describedby={describedBy}
      aria-invalid={field.error && type === 'radio' ? true : undefined}
      aria-required={type === 'radio' && required ? true : undefined}
      className={classNames('grid min-w-0 gap-1', className)}
    >
      <legend className={classNames('mb-1 font-semibold', labelHidden && 'sr-only')}>
        {label} <OptionalMark {...props} />
      </legend>
      {hint ? (
        <div id={field.hintId} className="mb-1 text-small text-muted">
          {hint}
        </div>
      ) : null}
      <div className={classNames('flex gap-y-1.5', inline ? 'flex-wrap gap-x-5' : 'flex-col')}>
        {choices.map((choice) => (
          <label key={choice.value} className="flex items-start gap-2.5 coarse:min-h-9">
            <input
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={now.includes(choice.value)}
              className="choice"
            />
            <span className="grid">
              <span>{choice.label}</span>
              {choice.hint ? <span className="text-small text-muted">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}
