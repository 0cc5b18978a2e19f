import type { ActionFunctionArgs } from '@remix-run/node';
import { PortalError, type Problem } from '#domain/core/errors.ts';
import type { CommandName } from '#server/commands.ts';
import { textOf } from './text-of.ts';

type Form = FormData;

const isText = (value: unknown): value is string => typeof value === 'string';
const isChosen = (value: unknown): value is File => value instanceof File && value.name !== '';

/** Fields of the composer that are no input of `message.post`: its files go ahead of it. */
const ahead = ['_files', '_attachment', '_described'];

/**
 * Carries out what a page of talk sends. The files of a message are uploaded first, one after the other, and go with
 * it. What was uploaded before something was refused is kept for the next try.
 */
export async function submitWithFiles<const Name extends CommandName>(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  names: readonly Name[],
  channelId: string,
) {
  const form = await context.form(request);
  const uploads = form.getAll('_attachment').filter(isText);
  const files = form.getAll('_files').filter(isChosen);
  if (files.length + uploads.length === 0) return context.submitTalk(request, names, channelId);
  const refused = await uploadAll(request, context, { form, files, uploads });
  if (refused) {
    const values = { ...typed(form), _attachment: uploads, _file: refused.file };
    return { ok: false as const, command: 'message.post' as Name, problem: refused.problem, values };
  }
  const reply = await context.submitTalk(posted(request, messageOf(form, uploads)), names, channelId);
  return reply.ok ? reply : { ...reply, values: { ...reply.values, _attachment: uploads } };
}

interface ToUpload {
  form: Form;
  files: readonly File[];
  /** Those that are done, each as its id and its name; grows. */
  uploads: string[];
}

async function uploadAll(
  request: Request,
  context: ActionFunctionArgs['context'],
  { form, files, uploads }: ToUpload,
): Promise<{ file: string; problem: Problem } | null> {
  const described = form.getAll('_described').filter(isText);
  for (const [at, file] of files.entries()) {
    if (file.size === 0)
      return { file: file.name, problem: new PortalError('attachments.empty').toProblem() };
    const upload = new FormData();
    upload.set('_request', `${textOf(form, '_request')}.${at}`);
    upload.set('channelId', textOf(form, 'channelId'));
    upload.set('description', described[at] ?? described[0] ?? '');
    upload.set('file', file);
    const reply = await context.submit(posted(request, upload), ['attachment.upload']);
    if (!reply.ok) return { file: file.name, problem: reply.problem };
    uploads.push(`${reply.result.id} ${reply.result.name}`);
  }
  return null;
}

function messageOf(form: Form, uploads: readonly string[]): FormData {
  const message = new FormData();
  for (const [name, value] of form) if (!ahead.includes(name)) message.append(name, value);
  for (const [at, upload] of uploads.entries()) message.set(`attachments[${at}]`, upload.split(' ')[0] ?? '');
  return message;
}

const posted = ({ url }: Request, body: FormData): Request => new Request(url, { method: 'POST', body });

const typed = (form: Form): Record<string, string> =>
  Object.fromEntries([...form].filter((field): field is [string, string] => isText(field[1])));
