import { createCompiledCatalog } from '@lingui/cli/api';
import { describe, expect, it } from 'vitest';
import { likeness } from './catalogue-likeness.mjs';

function compare(source, translation, locale) {
  const compile = (text) => {
    const { source: code } = createCompiledCatalog('en', { text }, { namespace: 'json' });
    return JSON.parse(code).messages.text;
  };
  return likeness(compile(source), compile(translation), locale);
}

describe('a translation is like its source', () => {
  const people = '{0, plural, one {# person} other {# people}}';

  it('passes with the same values and elements in another order', () => {
    expect(compare('<0>{0}</0> asks {name}', '{name} : <0>{0}</0>', 'fr')).toEqual([]);
  });

  it('names a value or an element that only one of them has', () => {
    expect(compare('until {date}', 'hasta el {fecha}', 'es')).toEqual([
      'value date is missing',
      'value fecha is not in the source',
    ]);
    expect(compare('<0>Sign in</0> first', 'Connectez-vous', 'fr')).toHaveLength(2);
  });

  it('wants the plural forms of the language: two in Spanish, six in Arabic', () => {
    expect(compare(people, '{0, plural, one {# persona} other {# personas}}', 'es')).toEqual([]);
    expect(new Set(compare(people, '{0, plural, one {شخص واحد} other {# شخص}}', 'ar'))).toEqual(
      new Set(['few', 'many', 'two', 'zero'].map((form) => `plural 0 has no form “${form}”`)),
    );
    expect(compare(people, '{0} personnes', 'fr')).toEqual(['plural 0 is missing']);
    expect(compare('{0} places', '{0, plural, one {# lieu} few {# lieux} other {# lieux}}', 'fr')).toContain(
      'plural 0 has a form “few” that this language has not',
    );
  });

  it('lets a translation choose words for a code', () => {
    const chosen = 'Está {state, select, open {abierta} other {{state}}}';
    expect(compare('It is {state}', chosen, 'es')).toEqual([]);
  });
});
