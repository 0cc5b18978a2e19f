/** Arabic letters that writers use for one another, and marks that searchers leave out. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/[\u0640\u064B-\u065F\u0670]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
];

/** A text as it is searched: lower case, without accents, Arabic variants as one, everything else a space. */
export function fold(text: string): string {
  const bare = arabic
    .reduce((folded, [variant, letter]) => folded.replaceAll(variant, letter), text.normalize('NFKC'))
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const MAXIMUM_WORDS = 8;

/** The words of a search, folded; every one of them must be found. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '').slice(0, MAXIMUM_WORDS);
}
