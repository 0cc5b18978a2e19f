/** A form that arrived after its sender's session had ended: its fields in order, to be sent again. */
export type KeptForm = readonly (readonly [name: string, value: string])[];

const PREFIX = 'kept.';
const MOST_FIELDS = 500;

/** What a form brought, but for files and passwords. */
export function keepForm(form: FormData): KeptForm {
  return [...form]
    .filter((field): field is [string, string] => typeof field[1] === 'string' && !/password/i.test(field[0]))
    .slice(0, MOST_FIELDS);
}

/** The names under which the sign-in form carries them along. */
export const carriedName = (name: string): string => `${PREFIX}${name}`;

/** What the sign-in form carried along. */
export function carriedForm(form: FormData): KeptForm {
  return keepForm(form)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, value]) => [name.slice(PREFIX.length), value]);
}
