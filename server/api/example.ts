export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly description?: string;
  readonly contentEncoding?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0199ab00-0000-7000-8000-000000000001',
  date: '2026-11-24',
  'date-time': '2026-11-24T09:40:00Z',
  email: 'name@example.org',
  uri: 'https://example.org/',
};

/** Texts tried in turn where a pattern says what is accepted. */
const texts = [
  'Words as you would write them',
  'words',
  'CAF',
  'en',
  'T1',
  '0199ab00-aaaa',
  'a'.repeat(43),
  '0'.repeat(64),
];

/** The least that a schema accepts, as an example shows it: required fields alone. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices?.[0]) return exampleOf(choices[0]);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return schema.items && schema.minItems ? [exampleOf(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 1, 1));
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return null;
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  const entries = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(entries.map(([name, schema]) => [name, exampleOf(schema)]));
}

function textOf({
  format,
  pattern,
  contentEncoding,
  minLength = 0,
  maxLength = Infinity,
}: JsonSchema): string {
  if (contentEncoding === 'base64') return 'VGV4dA==';
  if (format && byFormat[format]) return byFormat[format];
  const accepted = (text: string) =>
    (!pattern || new RegExp(pattern, 'u').test(text)) && text.length >= minLength && text.length <= maxLength;
  return texts.find(accepted) ?? '…';
}
