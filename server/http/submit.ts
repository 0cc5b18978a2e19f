import { createHash } from 'node:crypto';
import { type Issue, PortalError, type Problem } from '#domain/core/errors.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { requestId as requestIdSchema } from '#domain/core/schema.ts';
import type { CommandName, CommandResult } from '../commands.ts';
import { findCommand } from '../commands.ts';
import type { Caller } from '../core/execute.ts';
import type { Portal } from '../portal.ts';
import { ADD_ROW, formSchema, nestedInput, typedValues } from './form-values.ts';
import { problemOf } from './problems.ts';
import type { RequestFacts } from './request-facts.ts';

export type SubmitReply<Name extends CommandName> = {
  [Each in Name]: FormReply<CommandResult<Each>> & { readonly command: Each };
}[Name];

/**
 * The form door: reads which of the page's commands was sent, carries it out, and answers with the result or
 * with the problem and everything that was typed. `extra` adds what the page knows itself (ids of its address).
 */
export async function submitForm<const Name extends CommandName>(
  portal: Portal,
  caller: Caller & Pick<RequestFacts, 'unread'>,
  request: Request,
  names: readonly Name[],
  extra: Readonly<Record<string, unknown>> = {},
): Promise<SubmitReply<Name>> {
  let form = new FormData();
  let name = names[0] as Name;
  try {
    if (caller.unread) throw caller.unread;
    form = await readForm(request);
    // A form names its command; a button of it that names another comes after.
    const sent = form.getAll('_command').at(-1) ?? name;
    const known = names.find((candidate) => candidate === sent);
    if (!known) throw new PortalError('command_unknown');
    name = known;
    const command = findCommand(name);
    if (!command) throw new PortalError('command_unknown');

    // Without script, one more row is asked for by sending the form: it comes back as it was.
    if (form.has(ADD_ROW)) throw new PortalError('input_invalid');

    const input = { ...((await nestedInput(form)) as object), ...extra };
    const asForm = { ...command, input: formSchema(command.input) };
    const result = await portal.run(asForm, input, { ...caller, requestId: await requestIdOf(form, caller) });
    return { ok: true, command: name, result } as SubmitReply<Name>;
  } catch (error) {
    const problem: Problem = atFileFields(problemOf(error, portal.log, caller.requestId), form);
    return { ok: false, command: name, problem, values: typedValues(form) } as SubmitReply<Name>;
  }
}

/** What is wrong with a file's parts is said once, at the field that it was chosen in. */
function atFileFields(problem: Problem, form: FormData): Problem {
  const { issues } = problem;
  if (!issues) return problem;
  const files = [...form].filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  const fieldOf = (path: string) =>
    files.find((name) => [name, `${name}.name`, `${name}.content`].includes(path));
  const moved = issues.map((issue): Issue => {
    const path = fieldOf(issue.path);
    if (!path) return issue;
    return issue.reason === 'field.required' ? { path, reason: 'field.file_missing' } : { ...issue, path };
  });
  const once = moved.filter(
    ({ path, reason }, at) => moved.findIndex((each) => each.path === path && each.reason === reason) === at,
  );
  return { ...problem, issues: once };
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new PortalError('body_unreadable', { expected: 'a form' });
  }
}

/**
 * The number the page gave the form, so that a second press is harmless; the request's own where it gave none.
 * A page that is gone back to has the same number still: another file sent from it is another request.
 */
async function requestIdOf(form: FormData, caller: Caller): Promise<string> {
  const number = form.get('_request');
  if (typeof number !== 'string') return caller.requestId;
  const files = [...form.values()].filter((value) => value instanceof File && value.size > 0) as File[];
  const marks = await Promise.all(files.map(markOf));
  const given = requestIdSchema.safeParse([number, ...marks].join('.'));
  return given.success ? given.data : caller.requestId;
}

async function markOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}
