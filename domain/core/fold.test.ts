import { expect, it } from 'vitest';
import { fold, searchWords } from './fold.ts';

it.each([
  ['Évaluation', 'evaluation'],
  ['Ñandú', 'nandu'],
  ['المياه والإصحاح', 'المياه والاصحاح'],
  ['مُنَظَّمَة', 'منظمه'],
  ['Bria–Ippy (100 %)', 'bria ippy 100'],
  ['cœur', 'coeur'],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('makes each word once, and leaves nothing that a pattern could be made of', () => {
  expect(searchWords("water WATER 100%_ ' --")).toEqual(['water', '100']);
});
