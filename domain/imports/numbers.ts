import type { NumberStyle } from './plan.ts';

export type NumberFault = 'not_a_number' | 'not_whole' | 'negative' | 'too_big' | 'ambiguous';
export type ReadNumber =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly fault: NumberFault };

/** What a column's cells make certain: which sign parts thousands, if either. */
export type Grouping = 'comma' | 'point' | null;

const LARGEST = 2_147_483_647;
const ABSENT = new Set(['', '-', '–', '—', 'n/a', 'na', 'n.a.', 'nd', 'n.d.', 's/o', 'غ/م']);

/** Western digits and signs, spaces that part thousands taken out where they part nothing else. */
function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replaceAll('’', "'")
    .replaceAll('−', '-');
}

/** Whether a number's own form says which sign parts its thousands; null where it could be either. */
export function groupingOf(text: string): Grouping {
  const cell = plain(text);
  if (text.includes('٬')) return 'comma';
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(cell) || /^\d{1,3}(,\d{3})+\.\d+$/.test(cell)) return 'comma';
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(cell) || /^\d{1,3}(\.\d{3})+,\d+$/.test(cell)) return 'point';
  // A sign followed by other than three digits parts decimals, so the other one parts thousands.
  if (/^\d+\.(\d{1,2}|\d{4,})$/.test(cell)) return 'comma';
  if (/^\d+,(\d{1,2}|\d{4,})$/.test(cell)) return 'point';
  return null;
}

/** What all cells together make certain; null where nothing does, or where they contradict one another. */
export function groupingIn(cells: Iterable<string>): Grouping {
  const found = new Set<Grouping>();
  for (const cell of cells) found.add(groupingOf(cell));
  found.delete(null);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** A count of people or things: read right, or refused; empty is no number. */
export function readCount(text: string, style: NumberStyle, certain: Grouping): ReadNumber {
  const cell = plain(text);
  if (ABSENT.has(cell.toLowerCase())) return { ok: true, value: null };
  if (/^[-(]\s*\d/.test(cell)) return { ok: false, fault: 'negative' };
  const spaced = /^\d{1,3}([ \u00A0\u202F']\d{3})+([.,]\d+)?$/.test(cell);
  const digits = spaced ? cell.replaceAll(/[ \u00A0\u202F']/g, '') : cell;
  if (/^\d+$/.test(digits)) return whole(digits);
  if (!/^\d[\d.,]*$/.test(digits)) return { ok: false, fault: 'not_a_number' };
  const grouping = groupingOf(text) ?? (style === 'auto' ? certain : style);
  return parted(digits, spaced ? opposite(digits) : grouping);
}

/** Where spaces part the thousands, the one other sign parts decimals. */
const opposite = (digits: string): Grouping => (digits.includes('.') ? 'comma' : 'point');

function parted(digits: string, grouping: Grouping): ReadNumber {
  if (grouping === null) {
    return { ok: false, fault: /^\d{1,3}[.,]\d{3}$/.test(digits) ? 'ambiguous' : 'not_a_number' };
  }
  const [thousands, decimal] = grouping === 'comma' ? [',', '.'] : ['.', ','];
  const [integer = '', fraction = '', ...rest] = digits.split(decimal);
  const groups = integer.split(thousands);
  const grouped =
    groups.length === 1 || groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (rest.length > 0 || !grouped || /\D/.test(fraction)) return { ok: false, fault: 'not_a_number' };
  if (/[1-9]/.test(fraction)) return { ok: false, fault: 'not_whole' };
  return whole(groups.join(''));
}

function whole(digits: string): ReadNumber {
  const value = Number(digits);
  return value > LARGEST ? { ok: false, fault: 'too_big' } : { ok: true, value };
}
