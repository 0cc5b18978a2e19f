import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useReason } from '../reasons.tsx';
import { asksForRow, type Refusal } from './answers.ts';
import { fieldId, useFormState } from './form-context.tsx';
import { labelOf } from './labels.ts';

/** At the head of a form that came back: what is wrong, each with a link to its field. It takes the focus. */
export function ErrorSummary({
  refusal,
  labels,
}: {
  refusal: Refusal | null;
  labels: ReadonlyMap<string, ReactNode>;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const reasonText = useReason();
  const form = useFormState();
  const shown = refusal !== null && !asksForRow(refusal);

  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown, refusal]);

  if (!shown) return null;
  const { problem } = refusal;
  const issues = problem.issues ?? [];
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script this is what takes the reader to the errors
      autoFocus
      className="grid gap-1 rounded-md border border-s-4 border-bad bg-bad-soft px-4 py-3"
    >
      <h2 className="font-semibold">{reasonText(problem.reason, problem.params)}</h2>
      {issues.length > 0 ? (
        <ul className="grid gap-0.5">
          {issues.map(({ path, reason, params }) => (
            <li key={`${path} ${reason}`}>
              <IssueLine
                target={path === '' ? null : fieldId(form, path)}
                label={labelOf(labels, path)}
                text={reasonText(reason, params)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {problem.reason === 'too_large' ? null : (
        <p className="text-small text-muted">
          <Trans>Everything you typed is still here.</Trans>
        </p>
      )}
    </div>
  );
}

function IssueLine({ target, label, text }: { target: string | null; label: ReactNode; text: string }) {
  const [seen, setSeen] = useState<string>();

  useEffect(() => {
    if (label || !target) return;
    const words = document.querySelector(`label[for="${target}"], #${target} > legend`)?.firstChild
      ?.textContent;
    setSeen(words?.trim());
  }, [label, target]);

  const name = label ?? seen;
  const words = name ? (
    <>
      {name}: {text}
    </>
  ) : (
    text
  );
  if (!target) return <span>{words}</span>;
  return (
    <a href={`#${target}`} className="text-bad hover:text-bad" onClick={(event) => focusField(event, target)}>
      {words}
    </a>
  );
}

function focusField(event: { preventDefault(): void }, target: string) {
  const field = document.getElementById(target);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
