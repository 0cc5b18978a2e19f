import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { readSearch, typedValue } from './search.ts';

describe('a search as it was typed', () => {
  it('is words, phrases and operators, their values quoted where they have spaces', () => {
    expect(
      readSearch(
        'Wäter "the north road" from:"Amal Haddad" org:red in:#general has:links before:2026-11 tlp:amber+strict',
      ),
    ).toEqual({
      words: ['water'],
      phrases: [['the', 'north', 'road']],
      from: ['Amal Haddad'],
      org: ['red'],
      in: ['general'],
      has: ['link'],
      tlp: 'AMBER+STRICT',
      before: '2026-11-01',
      after: null,
      hints: [],
    });
    expect(readSearch('from:«أمل حداد» “camino norte”')).toMatchObject({
      from: ['أمل حداد'],
      phrases: [['camino', 'norte']],
    });
  });

  it('takes an address, a time and a lonely colon for words', () => {
    expect(readSearch('https://example.org/a 14:30 a:b :').hints).toEqual([]);
    expect(readSearch('14:30').words).toEqual(['14', '30']);
  });

  it('knows what messages have under the names that people bring', () => {
    expect(readSearch('has:file has:photos has:image has:attachment').has).toEqual([
      'attachment',
      'image',
      'image',
      'attachment',
    ]);
  });

  it.each([
    ['form:ana', { what: 'operator', name: 'form', near: 'from' }],
    ['form:ana', { what: 'operator', name: 'form', near: 'from' }],
    ['befor:2026', { what: 'operator', name: 'befor', near: 'before' }],
    ['colour:red', { what: 'operator', name: 'colour', near: null }],
    ['has:wings', { what: 'value', operator: 'has', value: 'wings' }],
    ['before:2026-02-31', { what: 'value', operator: 'before', value: '2026-02-31' }],
    ['tlp:pink', { what: 'value', operator: 'tlp', value: 'pink' }],
    ['from: ana', { what: 'value', operator: 'from', value: '' }],
  ])('%s is answered with what was not understood', (typed, hint) => {
    expect(readSearch(typed).hints).toEqual([hint]);
  });

  it('is typed as it is read', () => {
    for (const name of ['Amal Haddad', 'Ana'])
      expect(readSearch(typedValue('from', name)).from).toEqual([name]);
  });
});

describe('an excerpt', () => {
  const hits = (text: string, typed: string) =>
    excerptOf(text, readSearch(typed))
      .filter(({ hit }) => hit)
      .map(({ text: word }) => word);

  it('marks what was looked for as it was typed, whatever its accents and letters', () => {
    expect(hits('L’Évaluation des EVALUATIONS', 'evaluation')).toEqual(['Évaluation', 'EVALUATIONS']);
    expect(hits('وصلت المُنَظَّمَة أمس', 'المنظمه')).toEqual(['المُنَظَّمَة']);
    expect(hits('<b>road</b> roads', '"road"')).toEqual(['road']);
  });

  it('shows the surroundings of the first hit of a long text, and leaves nothing out of a short one', () => {
    const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const shown = excerptOf(long, readSearch('needle'))
      .map(({ text }) => text)
      .join('');
    expect(shown.length).toBeLessThan(250);
    expect(shown).toMatch(/^…before .*needle after .*…$/);
    expect(excerptOf('All of it', readSearch('x'))).toEqual([{ text: 'All of it', hit: false }]);
  });

  it('shows no marks of bold and of code', () => {
    const shown = excerptOf('Count the **tents** by `A*` *', readSearch('tents')).map(({ text }) => text);
    expect(shown).toEqual(['Count the ', 'tents', ' by A* *']);
  });
});
