import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Button } from '../button.tsx';
import { ADD_ROW, asksForRow, rowsTyped, typedAt } from './answers.ts';
import { FieldError } from './field.tsx';
import { useField, useFormState } from './form-context.tsx';

interface FieldGroupProps {
  /** The list in the command's input: `places`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The words of the button that adds a row. */
  addLabel: ReactNode;
  /** How one row is called: `Place 2`. */
  rowLabel: (number: number) => string;
  /** Rows shown at first. */
  rows?: number;
  maximum?: number;
  /** Draws one row; `row` begins its fields' names: `${row}.name`. */
  children: (row: string, at: number) => ReactNode;
}

/**
 * Rows of the same questions. With script a row is added at once; without it the button sends the form, which
 * comes back as it was with one row more. Rows left empty are not sent on by the form's reader.
 */
export function FieldGroup(props: FieldGroupProps) {
  const { name, label, hint, addLabel, rowLabel, rows = 1, maximum = 50, children } = props;
  const { refusal } = useFormState();
  const field = useField(name);
  const begin = rowsAtFirst(
    rowsTyped(refusal?.values, name),
    rows,
    asksForRow(refusal) && typedAt(refusal?.values, ADD_ROW) === name,
  );
  const [shown, setShown] = useState<readonly number[]>(() => Array.from({ length: begin }, (_, at) => at));

  const add = (event: MouseEvent) => {
    event.preventDefault();
    setShown((so) => [...so, Math.max(-1, ...so) + 1]);
  };
  return (
    <fieldset id={field.id} tabIndex={-1} className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint ? <div className="text-small text-muted">{hint}</div> : null}
      <FieldError field={field} />
      {shown.map((at, index) => (
        <Row
          key={at}
          label={rowLabel(index + 1)}
          onRemove={shown.length > 1 ? () => setShown((so) => so.filter((other) => other !== at)) : undefined}
        >
          {children(`${name}[${at}]`, at)}
        </Row>
      ))}
      {shown.length < maximum ? (
        <div>
          <Button
            small
            name={ADD_ROW}
            value={name}
            formNoValidate
            onClick={add}
            icon={<Plus aria-hidden="true" className="size-4" />}
          >
            {addLabel}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

/** As many rows as were typed or are asked for at first, and one more where that is what was wanted. */
export function rowsAtFirst(typed: number, atFirst: number, oneMore: boolean): number {
  return (typed > 0 ? typed : atFirst) + (oneMore ? 1 : 0);
}

function Row({
  label,
  onRemove,
  children,
}: {
  label: string;
  onRemove: (() => void) | undefined;
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <div role="group" aria-label={label} className="grid gap-3 rounded-md border border-line bg-surface p-3">
      <div className="flex items-center justify-between gap-2">
        <span className="text-small font-semibold text-muted">{label}</span>
        {onRemove ? (
          <button
            type="button"
            onClick={onRemove}
            aria-label={t`Remove: ${label}`}
            className="needs-script grid size-7 cursor-pointer place-items-center rounded-md text-muted hover:bg-fill hover:text-text"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        ) : null}
      </div>
      {children}
    </div>
  );
}
