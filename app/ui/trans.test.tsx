import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Trans } from './trans.tsx';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

/** As the macro writes it: an element for each tag of the message, a value for each name. */
const drawn = (message: string, values: Record<string, unknown>) =>
  renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Trans id={message} values={values} components={{ 0: <em />, 1: <b /> }} />
    </I18nProvider>,
  );

it.each(['<0>Sign in</0>', '<1/>', '</0>', '<script>x</script>', 'a < b', '<0/><svg/>'])(
  '%s as a name stands in a message as it is',
  (name) => {
    const said = name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(drawn('From <0>{name}</0>, <1>today</1>', { name })).toBe(`From <em>${said}</em>, <b>today</b>`);
  },
);

it('leaves numbers, nodes and plain names to Lingui', () => {
  const values = { name: 'Amina', count: 3, when: <i>now</i> };
  expect(drawn('<0>{name}</0> {count} {when}', values)).toBe('<em>Amina</em> 3 <i>now</i>');
});
