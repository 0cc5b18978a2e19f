import { fold } from '../core/fold.ts';
import type { CalendarDate } from '../core/id.ts';
import { languages } from '../core/languages.ts';
import { type Unit, units } from './units.ts';

/** What a text may be about, by every name it has. */
export interface Recognisable {
  readonly items: readonly {
    readonly id: string;
    readonly name: Readonly<Record<string, string>>;
    readonly packs: readonly { readonly code: string; readonly name: Readonly<Record<string, string>> }[];
  }[];
  readonly places: readonly string[];
  readonly today: CalendarDate;
}

export interface Recognised {
  readonly itemId: string | null;
  readonly quantity: number | null;
  /** Left away where the text counts in the item's own unit. */
  readonly unit: string | null;
  readonly date: CalendarDate | null;
  readonly place: string | null;
}

/** What a sentence says for certain of a need or an offer. Whatever can be read in two ways is left to the person. */
export function recognise(text: string, known: Recognisable): Recognised {
  const plain = westernDigits(text);
  const words = ` ${fold(plain)} `;
  const item = theOnly(known.items, ({ name }) => Object.values(name), words);
  const counted = item ? countOf(plain, item) : null;
  const place = theOnly(known.places, (name) => [name], words);
  return {
    itemId: item?.id ?? null,
    quantity: counted?.quantity ?? null,
    unit: counted?.unit ?? null,
    date: dateIn(plain, known.today),
    place: place ?? null,
  };
}

/** The one of a list that is named; the longest name where one lies in another, none where two are. */
function theOnly<Thing>(
  list: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
  words: string,
): Thing | null {
  const found = list.flatMap((thing) => {
    const names = namesOf(thing)
      .flatMap(oneOrMany)
      .filter((name) => name.length > 2 && words.includes(` ${name} `));
    return names.length > 0 ? [{ thing, name: names.sort((a, b) => b.length - a.length)[0] as string }] : [];
  });
  const widest = found.filter(
    ({ thing, name }) =>
      !found.some(
        (other) => other.thing !== thing && other.name !== name && ` ${other.name} `.includes(` ${name} `),
      ),
  );
  return widest.length === 1 ? (widest[0]?.thing ?? null) : null;
}

/** A name as it stands in the list, and as several of it are usually called. */
const oneOrMany = (name: string): string[] => [fold(name), `${fold(name)}s`, `${fold(name)}es`];

const number = String.raw`\d{1,3}(?:[  ,.]\d{3})+|\d{1,9}`;
const joint = ['of', 'de', 'd', 'des', 'du', 'من'];

/** A number right before the item's name, or before a measure or a pack that stands before it. */
function countOf(
  text: string,
  item: Recognisable['items'][number],
): { quantity: number; unit: string | null } | null {
  const found = [
    ...text.matchAll(new RegExp(`(?<![\\d.,/:-])(${number})(?![\\d/:]|[.,-]\\d)\\s*`, 'g')),
  ].flatMap((match) => {
    const after = ` ${fold(text.slice(match.index + match[0].length))} `;
    const unit = measureBefore(after, item);
    if (unit === undefined) return [];
    return [{ quantity: Number((match[1] ?? '').replaceAll(/\D/g, '')), unit }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Null where the item follows at once, the measure or pack between, undefined where something else stands there. */
function measureBefore(after: string, item: Recognisable['items'][number]): string | null | undefined {
  const names = Object.values(item.name)
    .flatMap(oneOrMany)
    .map((name) => ` ${name} `);
  if (names.some((name) => after.startsWith(name))) return null;
  const packs = item.packs.flatMap(({ code, name }) =>
    Object.values(name).map((each) => [fold(each), code] as const),
  );
  for (const [word, unit] of [...packs, ...measures]) {
    if (word === '' || !after.startsWith(` ${word} `)) continue;
    const rest = after.slice(word.length + 1);
    const afterJoint = joint
      .filter((small) => rest.startsWith(` ${small} `))
      .map((small) => rest.slice(small.length + 1));
    if (names.some((name) => [rest, ...afterJoint].some((left) => left.startsWith(name)))) return unit;
  }
  return undefined;
}

const measureWords: Partial<Record<Unit, readonly string[]>> = {
  litre: ['l', 'litre', 'litres', 'liter', 'liters', 'litro', 'litros', 'لتر', 'لترا', 'لترات'],
  cubic_metre: ['m3', 'mètres cubes', 'metros cúbicos', 'cubic metres'],
  kilogram: ['kg', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilogramos', 'كغ', 'كيلوغرام'],
  tonne: ['t', 'tonne', 'tonnes', 'tonelada', 'toneladas', 'طن', 'أطنان'],
  metre: ['m', 'metre', 'metres', 'mètres', 'metros', 'متر', 'أمتار'],
  piece: ['piece', 'pieces', 'pièce', 'pièces', 'unidades', 'unités', 'قطعة', 'قطع'],
  dose: ['dose', 'doses', 'dosis', 'جرعة', 'جرعات'],
};
const measures = (Object.entries(measureWords) as [Unit, readonly string[]][]).flatMap(([unit, words]) =>
  unit in units ? words.map((word) => [fold(word), unit] as const) : [],
);

/** The one day that is named: `2026-12-10`, or `10 December` in one of the portal's languages, the next there is. */
function dateIn(text: string, today: CalendarDate): CalendarDate | null {
  const written = [...text.matchAll(/(?<![\d-])(\d{4}-\d\d-\d\d)(?![\d-])/g)].map(([, day]) => day as string);
  const spoken = [
    ...fold(text).matchAll(/(?<!\d)(\d{1,2})(?: de)? (\p{L}+)(?:(?: de)? (\d{4})(?!\d))?/gu),
  ].flatMap(([, day = '', month = '', year]) => {
    const number = months.get(month);
    if (number === undefined) return [];
    return [dayOf(Number(day), number, year ? Number(year) : null, today)];
  });
  const days = [...new Set([...written, ...spoken])].filter(isDay);
  return days.length === 1 && (days[0] as string) >= today ? (days[0] as CalendarDate) : null;
}

function dayOf(day: number, month: number, year: number | null, today: CalendarDate): string {
  const at = (in_: number) => `${in_}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) return at(year);
  const thisYear = Number(today.slice(0, 4));
  return at(thisYear) >= today ? at(thisYear) : at(thisYear + 1);
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

const months = new Map(
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, at) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, at, 15),
      );
      return [fold(name), at + 1] as const;
    }),
  ),
);

/** Arabic and Persian digits as the ones that numbers are read from. */
const westernDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
