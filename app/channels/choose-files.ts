import type { FormReply } from '#domain/core/reply.ts';
import type { WaitingFile } from '../live/outbox-store.ts';

/** The files that the composer's form holds, each with what it shows. */
export function filesIn(form: FormData): WaitingFile[] {
  const described = form.getAll('_described') as string[];
  const chosen = (form.getAll('_files') as File[]).filter(({ size }) => size > 0);
  return chosen.map((content, at) => ({
    key: `f${at}`,
    name: content.name,
    content,
    description: described[at] ?? '',
  }));
}

/** Sets what the form's file field holds, and tells whoever draws it. */
export function chooseFiles(form: HTMLFormElement | null | undefined, files: readonly File[]): void {
  const field = form?.elements.namedItem('_files');
  if (!(field instanceof HTMLInputElement) || (field.files?.length ?? 0) + files.length === 0) return;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What was uploaded by a form goes with it, and where no hash can be made files go no other way. */
export const goesAsForm = (form: FormData): boolean =>
  form.has('_attachment') || (!isSecureContext && filesIn(form).length > 0);

const none: readonly string[] = [];

/** What was uploaded with a form that was refused for something else. */
export function uploadsOf(refused: Extract<FormReply, { ok: false }> | null): readonly string[] {
  const uploads = refused?.values._attachment;
  return typeof uploads === 'object' ? uploads : none;
}
