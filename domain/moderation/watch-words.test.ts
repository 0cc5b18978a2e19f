import { expect, it } from 'vitest';
import { watchList, watchWordIn } from './watch-words.ts';

it.each([
  ['as it is', 'Bring the rifle tomorrow', 'rifle'],
  ['in capitals', 'RIFLE!', 'rifle'],
  ['with accents', 'Un fusíl aquí', 'fusil'],
  ['in full width', 'ｒｉｆｌｅ', 'rifle'],
  ['with an invisible character in it', 'ri\u00ADf\u200Dl\u200Ce', 'rifle'],
  ['with letters of another alphabet', 'the \u0433\u0456f\u04CF\u0435 rіflе', 'rifle'],
  ['wholly in letters that look the same', 'сосо', 'coco'],
  ['letter by letter', 'a r.i-f l e here', 'rifle'],
  ['with piled-up marks', 'r\u0336i\u0336f\u0336l\u0336e', 'rifle'],
  ['in Arabic with its vowels', 'هَذَا سِلَاح', 'سلاح'],
  ['in Arabic with the article', 'أين السلاح الآن', 'سلاح'],
  ['in Arabic with a particle before the article', 'بالسلاح', 'سلاح'],
  ['in Arabic drawn long', 'ســـلاح', 'سلاح'],
  ['in Arabic with another alef', 'إسلحة', 'أسلحة'],
  ['in letters of a Persian keyboard', 'کتاب', 'كتاب'],
  ['as a phrase over a line break', 'send\nmoney first', 'send money'],
  ['as a beginning', 'weaponry', 'weapon*'],
])('finds a watch-word %s', (_, text, word) => {
  expect(watchWordIn(text, ['nothing', word])).toBe(word);
});

it.each([
  ['inside another word', 'trifle', 'rifle'],
  ['in words that only lie beside one another', 'sender money', 'send money'],
  ['in a text of another alphabet that merely shares letters', 'мир и дом', 'mup'],
  ['where the list says nothing', 'anything', '—'],
])('does not find one %s', (_, text, word) => {
  expect(watchWordIn(text, [word])).toBeNull();
});

it('keeps each line of a typed list once', () => {
  expect(watchList(' rifle \n\nRIFLE\nsend  money\n***\nweapon*\nweapon')).toEqual([
    'RIFLE',
    'send money',
    'weapon*',
    'weapon',
  ]);
});
