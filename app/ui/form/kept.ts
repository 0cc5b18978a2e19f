import type { Typed } from './answers.ts';

interface Submission {
  readonly place: string;
  readonly values: Typed;
}

const KEY = 'concord.typed';
let last: Submission | null = null;

const placeOf = (command: string) => `${location.pathname} ${command}`;

/** Remembers what a form sends, until its answer is known. Secrets and files are never kept. */
export function rememberTyped(form: HTMLFormElement, command: string): void {
  const values: Record<string, string> = {};
  for (const field of typedFields(form)) values[field.name] = field.value;
  last = { place: placeOf(command), values };
}

/** The same for a form that somebody changed and did not send. */
export function rememberChanged(): void {
  for (const form of document.forms) {
    const command = form.elements.namedItem('_command');
    if (command instanceof HTMLInputElement && typedFields(form).some(isChanged))
      rememberTyped(form, command.value);
  }
}

const isChanged = (field: TypedField): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;

/** The answer did not come: what was typed waits in this tab for its form. Tells whether there was anything. */
export function keepTyped(): boolean {
  if (!last) return false;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(last));
    return true;
  } catch {
    return false;
  }
}

/** Puts back what waited for this form, once. Tells whether there was anything. */
export function restoreTyped(form: HTMLFormElement, command: string): boolean {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Submission | null;
    if (kept?.place !== placeOf(command)) return false;
    sessionStorage.removeItem(KEY);
    for (const field of typedFields(form)) {
      const value = kept.values[field.name];
      if (typeof value === 'string') field.value = value;
    }
    return true;
  } catch {
    return false;
  }
}

export function forgetTyped(): void {
  last = null;
}

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function typedFields(form: HTMLFormElement): TypedField[] {
  return Array.from(form.elements).filter(
    (element): element is TypedField =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement &&
        !['hidden', 'password', 'file', 'checkbox', 'radio'].includes(element.type)),
  );
}
