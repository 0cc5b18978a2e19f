/** Units that convert into one another share a dimension; `size` counts the smallest of them. */
export const units = {
  piece: { dimension: 'piece', size: 1 },
  dozen: { dimension: 'piece', size: 12 },
  kit: { dimension: 'kit', size: 1 },
  set: { dimension: 'set', size: 1 },
  litre: { dimension: 'volume', size: 1 },
  cubic_metre: { dimension: 'volume', size: 1_000 },
  kilogram: { dimension: 'mass', size: 1 },
  tonne: { dimension: 'mass', size: 1_000 },
  metre: { dimension: 'length', size: 1 },
  kilometre: { dimension: 'length', size: 1_000 },
  square_metre: { dimension: 'area', size: 1 },
  person: { dimension: 'person', size: 1 },
  place: { dimension: 'place', size: 1 },
  dose: { dimension: 'dose', size: 1 },
  usd: { dimension: 'usd', size: 1 },
} as const satisfies Record<string, { dimension: string; size: number }>;

export type Unit = keyof typeof units;
export const isUnit = (code: string): code is Unit => Object.hasOwn(units, code);

/** No quantity passes this, in base units: it fits an integer column with room for sums. */
export const LARGEST_QUANTITY = 1_000_000_000;

/** How an item is counted: its base unit, and packs of so many base units by their code. */
export interface Counting {
  readonly baseUnit: Unit;
  readonly packs: Readonly<Record<string, number>>;
}

export type Conversion =
  | { readonly ok: true; readonly quantity: number }
  | { readonly ok: false; readonly why: 'unit_mismatch' | 'not_whole' | 'too_large' };

/** A quantity in the item's base unit. Packs and units of the same dimension convert; nothing is ever rounded. */
export function toBaseUnits(
  counting: Counting,
  quantity: number,
  unit: string = counting.baseUnit,
): Conversion {
  const factor = factorOf(counting, unit);
  if (factor === null) return { ok: false, why: 'unit_mismatch' };
  const inBase = (quantity * factor.numerator) / factor.denominator;
  if (inBase > LARGEST_QUANTITY) return { ok: false, why: 'too_large' };
  return Number.isInteger(inBase) ? { ok: true, quantity: inBase } : { ok: false, why: 'not_whole' };
}

function factorOf(counting: Counting, unit: string): { numerator: number; denominator: number } | null {
  if (Object.hasOwn(counting.packs, unit)) return { numerator: counting.packs[unit] ?? 0, denominator: 1 };
  if (!isUnit(unit)) return null;
  const [from, base] = [units[unit], units[counting.baseUnit]];
  return from.dimension === base.dimension ? { numerator: from.size, denominator: base.size } : null;
}
