import { Field, type FieldProps } from './field.tsx';

/** A time of day, `14:30`, by the clocks of the reader’s zone. */
export function TimeInput({ defaultValue, ...props }: FieldProps & { defaultValue?: string | undefined }) {
  return (
    <Field {...props}>
      {(field, described) => (
        <input
          {...described}
          type="time"
          defaultValue={field.typed ?? defaultValue}
          className="control max-w-36"
        />
      )}
    </Field>
  );
}
