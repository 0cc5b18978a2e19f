import type { HTMLInputTypeAttribute, InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { Field, type FieldProps } from './field.tsx';

/** How wide a control is: as wide as the answer it expects. */
export type Width = 'full' | 'half' | 'short';

const widths: Record<Width, string> = { full: '', half: 'max-w-72', short: 'max-w-36' };

type NativeInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'list'
  | 'max'
  | 'maxLength'
  | 'min'
  | 'placeholder'
  | 'readOnly'
  | 'step'
  | 'spellCheck'
>;

interface TextInputProps extends FieldProps, NativeInput {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'number' | 'url' | 'tel'>;
  defaultValue?: string | number | undefined;
  width?: Width;
  /** The answer is a code, an address or a number, which reads left to right in every language. */
  ltr?: boolean;
  lang?: string | undefined;
}

/** One line of text. Whole numbers are typed as text with a digit keyboard, so that nothing is rounded or lost. */
export function TextInput(props: TextInputProps) {
  const {
    name,
    label,
    hint,
    required,
    unmarked,
    labelHidden,
    className,
    width,
    ltr,
    type,
    defaultValue,
    ...rest
  } = props;
  const isNumber = type === 'number';
  return (
    <Field {...{ name, label, hint, required, unmarked, labelHidden, className }}>
      {(field, described) => (
        <input
          {...rest}
          {...described}
          type={isNumber ? 'text' : (type ?? 'text')}
          inputMode={isNumber ? 'numeric' : rest.inputMode}
          dir={ltr || type === 'email' || type === 'url' || type === 'tel' ? 'ltr' : 'auto'}
          defaultValue={type === 'password' ? undefined : (field.typed ?? defaultValue)}
          className={classNames('control', widths[width ?? (isNumber ? 'short' : 'full')])}
        />
      )}
    </Field>
  );
}

interface TextAreaProps
  extends FieldProps,
    Pick<
      TextareaHTMLAttributes<HTMLTextAreaElement>,
      'rows' | 'maxLength' | 'placeholder' | 'lang' | 'spellCheck'
    > {
  defaultValue?: string | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    name,
    label,
    hint,
    required,
    unmarked,
    labelHidden,
    className,
    defaultValue,
    rows = 4,
    ...rest
  } = props;
  return (
    <Field {...{ name, label, hint, required, unmarked, labelHidden, className }}>
      {(field, described) => (
        <textarea
          {...rest}
          {...described}
          rows={rows}
          dir="auto"
          defaultValue={field.typed ?? defaultValue}
          className="control resize-y"
        />
      )}
    </Field>
  );
}

interface DateInputProps extends FieldProps {
  /** A calendar date, `2026-11-24`. */
  defaultValue?: string | undefined;
  min?: string;
  max?: string;
}

/** A calendar date, chosen or typed. */
export function DateInput({ defaultValue, min, max, ...props }: DateInputProps) {
  return (
    <Field {...props}>
      {(field, described) => (
        <input
          {...described}
          type="date"
          min={min}
          max={max}
          defaultValue={field.typed ?? defaultValue}
          className="control max-w-48"
        />
      )}
    </Field>
  );
}

interface FileInputProps extends FieldProps {
  /** Types to offer first: `.csv,.xlsx`. */
  accept?: string;
  multiple?: boolean;
}

/** A file from the reader's device. The form needs `files`; a file must be chosen again after a refusal. */
export function FileInput({ accept, multiple, ...props }: FileInputProps) {
  return (
    <Field {...props}>
      {(_, described) => (
        <input
          {...described}
          type="file"
          accept={accept}
          multiple={multiple}
          className="control file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-line-strong file:bg-fill file:px-2.5 file:py-0.5 file:font-semibold file:text-text"
        />
      )}
    </Field>
  );
}
