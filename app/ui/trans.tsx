import { Trans as Lingui, type TransProps } from '@lingui/react';
import { createElement } from 'react';

/**
 * What `<Trans>` of the macro becomes. Lingui looks for the elements of a message in the whole text, values with it:
 * a name such as `<0>` would be taken for one. Here a value stands there as it is.
 */
export function Trans({ values, ...message }: TransProps) {
  // Not as a tag: it is no message of its own, which the catalogues would look for.
  return createElement(Lingui, { ...message, ...(values && { values: literal(values) }) });
}

/** What is no string is put in its place as a node, unread. */
const literal = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('<') ? [value] : value,
    ]),
  );
