import type { Promised } from './promises.ts';

/** What a value is made of, place by place, written as a release's promises are. */
export function shapeOfValue(value: unknown, place = 'answer', into: Record<string, string> = {}): Promised {
  const known = into[place];
  const kinds = new Set([...(known?.replace(/!$/, '').split('|') ?? []), kindOf(value)]);
  into[place] = `${[...kinds].sort().join('|')}!`;
  if (Array.isArray(value)) for (const each of value) shapeOfValue(each, `${place}[]`, into);
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) shapeOfValue(inner, `${place}.${name}`, into);
  return into;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
