import type { z } from 'zod';
import { type Issue, PortalError, type ReasonParams } from '#domain/core/errors.ts';
import { type ReasonCode, reasons } from '#domain/core/reasons.ts';

/** Reads untrusted input by a schema, or raises every issue at its path. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new PortalError('input_invalid', undefined, parsed.error.issues.flatMap(issuesOf));
}

/** A zod issue in the portal's words. Refinements name a reason code as their message. */
export function issuesOf(issue: z.core.$ZodIssue): Issue[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path, reason: 'field.unknown', params: { name: name.slice(0, 60) } }));
  }
  const [reason, params] = explain(issue);
  return [params ? { path, reason, params } : { path, reason }];
}

/** `places[0].name`, as form fields are named. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}

function explain(issue: z.core.$ZodIssue): [ReasonCode, ReasonParams?] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return ['field.required'];
      if (issue.expected === 'number') return ['field.not_a_number'];
      return issue.expected === 'int' ? ['field.not_whole'] : ['field.invalid'];
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), 'minimum');
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), 'maximum');
    case 'invalid_format':
      return [formatReasons[issue.format] ?? 'field.invalid'];
    case 'invalid_value':
      return issue.input === undefined ? ['field.required'] : ['field.not_a_choice'];
    case 'custom':
      return issue.message in reasons
        ? reasonWith(issue.message as ReasonCode, issue.params as ReasonParams | undefined)
        : ['field.invalid'];
    default:
      return ['field.invalid'];
  }
}

const reasonWith = (reason: ReasonCode, params?: ReasonParams): [ReasonCode, ReasonParams?] =>
  params ? [reason, params] : [reason];

const formatReasons: Readonly<Record<string, ReasonCode>> = {
  date: 'field.not_a_date',
  datetime: 'field.not_a_date',
  email: 'field.not_an_email',
  url: 'field.not_a_link',
};

function bound(origin: string, limit: number, side: 'minimum' | 'maximum'): [ReasonCode, ReasonParams?] {
  const least = side === 'minimum';
  if (origin === 'string') {
    if (least && limit === 1) return ['field.required'];
    return [least ? 'field.too_short' : 'field.too_long', { [side]: limit }];
  }
  if (origin === 'array' || origin === 'set')
    return [least ? 'field.too_few' : 'field.too_many', { [side]: limit }];
  return [least ? 'field.too_small' : 'field.too_big', { [side]: limit }];
}
