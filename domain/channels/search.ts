import { fold } from '../core/fold.ts';
import type { CalendarDate } from '../core/id.ts';
import { type Tlp, tlpLabels } from './kinds.ts';

/** What a message can be asked to have. */
export const searchedHas = ['link', 'attachment', 'image', 'thread', 'pin'] as const;
export type SearchedHas = (typeof searchedHas)[number];

/** As people who come from elsewhere type it. */
const alsoHas: Readonly<Record<string, SearchedHas>> = {
  file: 'attachment',
  picture: 'image',
  photo: 'image',
};

export const searchOperators = ['from', 'org', 'in', 'has', 'before', 'after', 'tlp'] as const;
export type SearchOperator = (typeof searchOperators)[number];

/** What of a search was not understood, to be said beside what was found. */
export type SearchHint =
  | { readonly what: 'operator'; readonly name: string; readonly near: SearchOperator | null }
  | { readonly what: 'value'; readonly operator: SearchOperator; readonly value: string };

/** A search as it was typed, taken apart. All of it must hold; of channels, labels and days the last said counts. */
export interface MessageSearch {
  /** Beginnings of words, folded. */
  readonly words: readonly string[];
  /** Words next to each other, folded. */
  readonly phrases: readonly (readonly string[])[];
  readonly from: readonly string[];
  readonly org: readonly string[];
  readonly in: readonly string[];
  readonly has: readonly SearchedHas[];
  readonly tlp: Tlp | null;
  readonly before: CalendarDate | null;
  readonly after: CalendarDate | null;
  readonly hints: readonly SearchHint[];
}

const MOST_WORDS = 8;
const PARTS = /(?:(\p{L}[\p{L}\p{M}_-]*):)?(?:["“„«]([^"”“»]*)["”“»]|(\S+))/gu;
const wordsOf = (text: string) =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

type Taken = {
  -readonly [Key in keyof MessageSearch]: MessageSearch[Key] extends readonly (infer One)[]
    ? One[]
    : MessageSearch[Key];
};

/** Takes a search apart: words, "phrases" and `operator:value`, the value quoted where it has spaces. */
export function readSearch(text: string): MessageSearch {
  const search: Taken = {
    words: [],
    phrases: [],
    from: [],
    org: [],
    in: [],
    has: [],
    tlp: null,
    before: null,
    after: null,
    hints: [],
  };
  for (const [all, name, phrase, plain] of text.matchAll(PARTS)) {
    const value = phrase ?? plain ?? '';
    if (name && !isAddressOrTime(name, value)) takeOperator(search, name, value);
    else if (plain !== undefined) takePlain(search, all);
    else if (wordsOf(value).length > 0) search.phrases.push(wordsOf(value).slice(0, MOST_WORDS));
  }
  return { ...search, words: [...new Set(search.words)].slice(0, MOST_WORDS) };
}

/** `https://…` is no operator, and neither is what is followed by nothing that can be read. */
const isAddressOrTime = (name: string, value: string) => value.startsWith('/') || name.length === 1;

function takePlain(search: Taken, text: string): void {
  const operator = searchOperators.find((known) => text.toLowerCase() === `${known}:`);
  if (operator) search.hints.push({ what: 'value', operator, value: '' });
  else search.words.push(...wordsOf(text));
}

function takeOperator(search: Taken, name: string, value: string): void {
  const operator = searchOperators.find((known) => known === name.toLowerCase());
  if (!operator) {
    search.hints.push({ what: 'operator', name, near: nearest(name.toLowerCase()) });
    search.words.push(...wordsOf(value));
    return;
  }
  if (!take[operator](search, value)) search.hints.push({ what: 'value', operator, value });
}

/** Takes a value over; false where it says nothing to this operator. */
const take: Record<SearchOperator, (search: Taken, value: string) => boolean> = {
  from: (search, value) => takeName(search.from, value),
  org: (search, value) => takeName(search.org, value),
  in: (search, value) => takeName(search.in, value.replace(/^#/, '')),
  has(search, value) {
    const said = value.toLowerCase().replace(/s$/, '');
    const known = searchedHas.find((one) => one === said) ?? alsoHas[said];
    if (known) search.has.push(known);
    return known !== undefined;
  },
  tlp(search, value) {
    const label = tlpLabels.find((one) => one === value.toUpperCase().replace(/[ _-]/, '+'));
    search.tlp = label ?? search.tlp;
    return label !== undefined;
  },
  before: (search, value) => takeDay(search, 'before', value),
  after: (search, value) => takeDay(search, 'after', value),
};

function takeName(names: string[], value: string): boolean {
  if (wordsOf(value).length > 0) names.push(value);
  return wordsOf(value).length > 0;
}

function takeDay(search: Taken, operator: 'before' | 'after', value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  const real =
    year !== undefined && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  if (real) search[operator] = date as CalendarDate;
  return real;
}

/** The operator that was probably meant: the same but for one letter, or two that changed places. */
function nearest(name: string): SearchOperator | null {
  const sorted = (word: string) => word.split('').toSorted().join('');
  const oneOff = (word: string, other: string) =>
    word.split('').some((_, at) => word.slice(0, at) + word.slice(at + 1) === other);
  const alike = (known: string) =>
    sorted(known) === sorted(name) ||
    known === name.slice(0, known.length) ||
    oneOff(known, name) ||
    oneOff(name, known) ||
    (known.length === name.length &&
      known.split('').filter((letter, at) => letter !== name[at]).length === 1);
  return searchOperators.find(alike) ?? null;
}

/** Puts a value into a search as it would be typed. */
export const typedValue = (operator: SearchOperator, value: string): string =>
  `${operator}:${/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
