import type { ColumnField } from './columns.ts';

interface HxlRule {
  readonly tags: readonly string[];
  readonly field: ColumnField;
  /** Only with this attribute. */
  readonly attribute?: string;
}

const hxlRules: readonly HxlRule[] = [
  { tags: ['#adm1', '#adm2', '#adm3', '#loc'], attribute: 'code', field: 'pcode' },
  { tags: ['#activity'], attribute: 'code', field: 'project' },
  { tags: ['#activity', '#project'], attribute: 'project', field: 'project' },
  { tags: ['#targeted', '#reached', '#personnel', '#population'], attribute: 'f', field: 'women' },
  { tags: ['#personnel', '#population'], attribute: 'm', field: 'men' },
  { tags: ['#org'], field: 'organisation' },
  { tags: ['#project', '#project_code'], field: 'project' },
  { tags: ['#sector', '#cluster'], field: 'sector' },
  { tags: ['#activity', '#subsector'], field: 'activity' },
  { tags: ['#indicator', '#output'], field: 'indicator' },
  { tags: ['#country'], field: 'country' },
  { tags: ['#adm1'], field: 'admin1' },
  { tags: ['#adm2'], field: 'admin2' },
  { tags: ['#date'], attribute: 'year', field: 'year' },
  { tags: ['#date'], attribute: 'start', field: 'starts' },
  { tags: ['#date'], attribute: 'end', field: 'ends' },
  { tags: ['#period_date', '#date', '#period'], field: 'period' },
  { tags: ['#year'], field: 'year' },
  { tags: ['#targeted', '#target'], field: 'target' },
  { tags: ['#reached', '#achieved'], field: 'reached' },
  { tags: ['#mission', '#operation'], field: 'mission' },
  { tags: ['#personnel'], field: 'total' },
];

/** A tag with its attributes; null for what is none. */
export function readHxl(cell: string): { tag: string; attributes: readonly string[] } | null {
  const found = /^#\s*([a-z][\w]*)((?:\s*\+\s*[a-z][\w]*)*)$/i.exec(cell.trim());
  if (!found?.[1]) return null;
  const attributes = (found[2] ?? '').split('+').map((each) => each.trim().toLowerCase());
  return { tag: `#${found[1].toLowerCase()}`, attributes: attributes.filter(Boolean) };
}

/** What an HXL hashtag says its column holds. Funders and people by age are none of these fields. */
export function fieldOfHxl(cell: string): ColumnField | null {
  const read = readHxl(cell);
  if (!read || ['funder', 'donor', 'id'].some((other) => read.attributes.includes(other))) return null;
  const rule = hxlRules.find(
    ({ tags, attribute }) => tags.includes(read.tag) && (!attribute || read.attributes.includes(attribute)),
  );
  if (!rule) return null;
  const parted = ['f', 'm', 'children', 'adults', 'elderly', 'infants'].some((part) =>
    read.attributes.includes(part),
  );
  return parted && !rule.attribute ? null : rule.field;
}
