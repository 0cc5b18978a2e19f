import { fold } from '../core/fold.ts';

/** A piece of a text; `hit` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Looked {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

const WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu;
/** What makes words bold or code, and says nothing where they are shown as plain text. */
const MARKS = /\*\*|`+/g;
const BEFORE = 80;
const LONGEST = 240;

/** The part of a text in which the first hit stands, with every hit in it told apart. Plain text. */
export function excerptOf(typed: string, { words, phrases }: Looked): Piece[] {
  const text = typed.replaceAll(MARKS, '');
  const whole = new Set(phrases.flat());
  const hits: { from: number; to: number }[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (whole.has(folded) || words.some((beginning) => folded.startsWith(beginning)))
      hits.push({ from: index, to: index + word.length });
  }
  const start = startOf(text, hits[0]?.from ?? 0);
  const end = endOf(text, start);
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const { from, to } of hits.filter((hit) => hit.to <= end)) {
    add(from, false);
    add(to, true);
  }
  add(end, false);
  const before = start > 0 ? [{ text: '…', hit: false }] : [];
  const after = end < text.length ? [{ text: '…', hit: false }] : [];
  return [...before, ...pieces, ...after];
}

/** Some words before the first hit; a text that is short enough is shown from its beginning. */
function startOf(text: string, hit: number): number {
  if (hit <= BEFORE || text.length <= LONGEST) return 0;
  const space = text.indexOf(' ', hit - BEFORE);
  return space === -1 || space >= hit ? hit : space + 1;
}

function endOf(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  const space = text.lastIndexOf(' ', start + LONGEST);
  return space <= start ? start + LONGEST : space;
}
