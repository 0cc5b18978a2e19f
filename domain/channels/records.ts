/** Kinds of records that a message can name, and that stand under it as a card. */
export const recordKinds = ['need', 'offer', 'allocation', 'initiative', 'poll', 'task'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Which record: all that ever travels of it with a message. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** More cards than these stand under no message. */
export const MOST_CARDS = 5;

const places: Readonly<Record<string, RecordKind>> = {
  needs: 'need',
  offers: 'offer',
  initiatives: 'initiative',
  polls: 'poll',
  tasks: 'task',
};

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const address = new RegExp(
  `(?<![\\w/.-])(?:https?://[^\\s/]+)?/(${Object.keys(places).join('|')})/(${uuid})(?:#allocation-(${uuid}))?(?![\\w/-])`,
  'g',
);

/** The records whose addresses in the portal stand in a text, each once, in their order. */
export function recordsIn(text: string): RecordRef[] {
  if (!text.includes('/')) return [];
  const found = new Map<string, RecordRef>();
  for (const [, place = '', id = '', allocation] of text.matchAll(address)) {
    const ref = allocation ? ({ kind: 'allocation', id: allocation } as const) : refTo(place, id);
    if (ref) found.set(keyOf(ref), ref);
    if (found.size === MOST_CARDS) break;
  }
  return [...found.values()];
}

const refTo = (place: string, id: string): RecordRef | null => {
  const kind = places[place];
  return kind ? { kind, id } : null;
};

/** A record's name among others: `need.ID`. */
export const keyOf = ({ kind, id }: RecordRef): string => `${kind}.${id}`;

/** Reads `need.ID` back; null for what names no record. */
export function refOf(key: string): RecordRef | null {
  const at = key.indexOf('.');
  const kind = recordKinds.find((known) => known === key.slice(0, at));
  const id = key.slice(at + 1);
  return kind && new RegExp(`^${uuid}$`).test(id) ? { kind, id } : null;
}
