import { createContext, useContext } from 'react';
import { useReason } from '../reasons.tsx';
import { allTypedAt, idPart, issueAt, type Refusal, typedAt } from './answers.ts';

export interface FormState {
  readonly id: string;
  readonly refusal: Refusal | null;
}

const FormContext = createContext<FormState>({ id: 'form', refusal: null });
export const FormProvider = FormContext.Provider;
export const useFormState = () => useContext(FormContext);

/** The `id` of a form's field; the summary links to it. */
export function fieldId(form: FormState, name: string): string {
  return `${form.id}-${idPart(name)}`;
}

export interface FieldState {
  readonly id: string;
  readonly error: string | undefined;
  readonly errorId: string;
  readonly hintId: string;
  /** What was typed before the form came back, else undefined. */
  readonly typed: string | undefined;
  readonly allTyped: readonly string[] | undefined;
}

/** What a field needs to know of the form it stands in. */
export function useField(name: string): FieldState {
  const form = useFormState();
  const reasonText = useReason();
  const id = fieldId(form, name);
  const issue = issueAt(form.refusal, name);
  return {
    id,
    error: issue ? reasonText(issue.reason, issue.params) : undefined,
    errorId: `${id}-error`,
    hintId: `${id}-hint`,
    typed: typedAt(form.refusal?.values, name),
    allTyped: allTypedAt(form.refusal?.values, name),
  };
}
