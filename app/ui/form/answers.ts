import type { Issue, Problem } from '#domain/core/errors.ts';
import type { FormReply } from '#domain/core/reply.ts';

/** What was typed into a form, by field name (`places[0].name`). */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form that was sent back: why, and all that was typed. */
export interface Refusal {
  readonly problem: Problem;
  readonly values: Typed;
}

/** The button that asks for one more row of a group sends its group's name under this one. */
export const ADD_ROW = '_add';

/**
 * The part of a reply that belongs to one form of a page: the same command, about the same record
 * (told apart by its fixed fields).
 */
export function refusalFor(
  reply: FormReply | null | undefined,
  command: string,
  fixed: Readonly<Record<string, string>> = {},
): Refusal | null {
  if (!reply || reply.ok || reply.command !== command) return null;
  const aboutThis = Object.entries(fixed).every(([name, value]) => {
    const typed = reply.values[name];
    return typed === undefined || typed === value;
  });
  return aboutThis ? reply : null;
}

/** The first issue at a field; a group's own issue is at the group's name. */
export function issueAt(refusal: Refusal | null, name: string): Issue | undefined {
  return refusal?.problem.issues?.find(({ path }) => path === name);
}

export function typedAt(typed: Typed | undefined, name: string): string | undefined {
  const value = typed?.[name];
  return typeof value === 'string' || value === undefined ? value : value[0];
}

/** Every answer to a question with several; undefined where nothing was sent back. */
export function allTypedAt(typed: Typed | undefined, name: string): readonly string[] | undefined {
  if (!typed) return undefined;
  const value = typed[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** How many rows of a repeated group were typed: one more than the highest number in `places[3].name`. */
export function rowsTyped(typed: Typed | undefined, group: string): number {
  const numbers = Object.keys(typed ?? {}).map((name) => {
    if (!name.startsWith(`${group}[`)) return -1;
    return Number.parseInt(name.slice(group.length + 1), 10);
  });
  return Math.max(-1, ...numbers.filter((number) => Number.isInteger(number) && number < 200)) + 1;
}

/** Whether the form came back only because another row was asked for. */
export function asksForRow(refusal: Refusal | null): boolean {
  return typedAt(refusal?.values, ADD_ROW) !== undefined;
}

/** A field's name as part of an `id`. */
export function idPart(name: string): string {
  return name.replaceAll(/\W+/g, '-');
}
