import type { Seer } from './cast.ts';

/** A word or a number that stands nowhere else, with those who may see it; everybody else must not. */
export interface Mark {
  readonly text: string;
  /** Where it was put: `a message under RED`. */
  readonly where: string;
  readonly seers: readonly Seer[];
}

/** All who take part in the mission. */
export const mission: readonly Seer[] = ['unverified', 'partner', 'colleague', 'owner', 'coordinator'];
/** The organisation whose it is. */
export const own: readonly Seer[] = ['colleague', 'owner'];
export const ownAndCoordinator: readonly Seer[] = [...own, 'coordinator'];
export const ownerAndCoordinator: readonly Seer[] = ['owner', 'coordinator'];
export const everybody: readonly Seer[] = ['visitor', 'newcomer', 'far', 'elsewhere', ...mission];

/** Hands out marks: three letters behind a word of no language, so that a search for its beginning finds all. */
export class Marks {
  readonly all: Mark[] = [];

  word(where: string, seers: readonly Seer[]): string {
    const at = this.all.length;
    const letters = [at / 676, at / 26, at].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26)));
    return this.#keep({ text: `${BEGINNING}${letters.join('')}`, where, seers });
  }

  /** A latitude whose digits tell its place to a few metres; none of them is a nought, which a number ends without. */
  latitude(where: string, seers: readonly Seer[]): number {
    const ninths = this.all.length.toString(9).padStart(3, '0');
    const digits = `4173${Array.from(ninths, (digit) => Number(digit) + 1).join('')}`;
    this.#keep({ text: digits, where, seers });
    return Number(`6.${digits}`);
  }

  #keep(mark: Mark): string {
    this.all.push(mark);
    return mark.text;
  }
}

export const BEGINNING = 'qanari';
const words = new RegExp(`${BEGINNING}[a-z]{3}`, 'gi');
/** Behind the whole degrees: an id may have the same digits by chance. */
const digits = /(?<=\b6[.,])4173\d{3}/g;

/** The texts of the marks that stand in what was answered. */
export function marksIn(text: string): ReadonlySet<string> {
  return new Set([
    ...(text.match(words) ?? []).map((word) => word.toLowerCase()),
    ...(text.match(digits) ?? []),
  ]);
}
