/** What begins a name that can be completed: people (`@`), records and channels (`#`), commands (`/`), emoji (`:`). */
export type Mark = '@' | '#' | '/' | ':';

/** A name that is being written: where it begins and ends, and its letters so far. */
export interface Token {
  readonly mark: Mark;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const shapes: readonly (readonly [Mark, RegExp])[] = [
  // A command stands at the very beginning; names are of several words; the short name of an emoji is of letters.
  ['/', /^\s*\/([a-z]*)$/],
  ['@', /(?:^|[\s("'«])@((?:[\p{L}\p{N}][^\s@#*]*(?: [^\s@#*]+){0,3})?)$/u],
  ['#', /(?:^|[\s("'«])#((?:[\p{L}\p{N}][^\s@#*]*(?: [^\s@#*]+){0,3})?)$/u],
  [':', /(?:^|[\s("'«]):([a-z0-9_+-]{2,40})$/],
];

/** The name that is being written before the caret; null where it stands behind none. */
export function tokenAt(text: string, caret: number): Token | null {
  const before = text.slice(0, caret);
  for (const [mark, shape] of shapes) {
    const words = shape.exec(before)?.[1];
    if (words !== undefined) return { mark, words, from: caret - words.length - 1, to: caret };
  }
  return null;
}
