import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { type FieldState, useField } from './form-context.tsx';

export interface FieldProps {
  /** As the command's input names it: `title`, `places[0].name`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields that are not are marked as optional. */
  required?: boolean | undefined;
  /** Leaves the mark away: in filters and in forms where nothing must be filled in. */
  unmarked?: boolean | undefined;
  /** The label is heard, not seen. */
  labelHidden?: boolean | undefined;
  className?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  children: (field: FieldState, described: Described) => ReactNode;
}

/** The attributes that tie a control to its hint and its error. */
export interface Described {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** A label, a hint, a control and what is wrong with it. */
export function Field({ children, ...props }: FieldFrameProps) {
  const { name, label, hint, required, labelHidden, className } = props;
  const field = useField(name);
  return (
    <div className={classNames('grid content-start gap-1', className)}>
      <label htmlFor={field.id} className={classNames('font-semibold', labelHidden && 'sr-only')}>
        {label} <OptionalMark {...props} />
      </label>
      {hint ? (
        <div id={field.hintId} className="text-small text-muted">
          {hint}
        </div>
      ) : null}
      {children(field, describe(field, name, Boolean(hint), required))}
      <FieldError field={field} />
    </div>
  );
}

export function OptionalMark({ required, unmarked, labelHidden }: Omit<FieldProps, 'name' | 'label'>) {
  if (required || unmarked || labelHidden) return null;
  return (
    <span className="text-small font-normal text-muted">
      <Trans>(optional)</Trans>
    </span>
  );
}

export function FieldError({ field }: { field: FieldState }) {
  if (!field.error) return null;
  return (
    <div id={field.errorId} className="text-small font-semibold text-bad">
      {field.error}
    </div>
  );
}

export function describe(field: FieldState, name: string, hinted: boolean, required?: boolean): Described {
  const by = [hinted && field.hintId, field.error && field.errorId].filter(Boolean).join(' ');
  return {
    id: field.id,
    name,
    'aria-describedby': by || undefined,
    'aria-invalid': field.error ? true : undefined,
    'aria-required': required || undefined,
  };
}
