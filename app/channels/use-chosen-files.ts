import { type RefObject, useEffect, useState } from 'react';
import { attachmentLimits, kindByName } from '#domain/attachments/kinds.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { chooseFiles } from './choose-files.ts';

/** A file that cannot be sent, and why. */
export interface NotTaken {
  readonly name: string;
  readonly reason: ReasonCode;
  readonly params?: Record<string, string | number>;
}

const MEGABYTE = 1024 * 1024;

/** What a file field holds: chosen in it, dropped on its channel or pasted into its form. */
export function useChosenFiles(field: RefObject<HTMLInputElement>) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const [alive, setAlive] = useState(false);

  useEffect(() => {
    const element = field.current;
    const form = element?.form;
    if (!element || !form) return;
    setAlive(true);
    const take = (all: readonly File[]) => {
      const { taken, left } = sorted(all);
      if (taken.length === (element.files?.length ?? 0)) setFiles(taken);
      else chooseFiles(form, taken);
      setNotTaken(left);
    };
    return listen(element, form, {
      onChosen: () => take([...(element.files ?? [])]),
      onMore: (more) => take([...(element.files ?? []), ...more]),
    });
  }, [field]);

  const leaveOut = (place: number) => {
    chooseFiles(
      field.current?.form,
      files.filter((_, at) => at !== place),
    );
  };
  return { files, notTaken, leaveOut, alive };
}

interface Listening {
  readonly onChosen: () => void;
  readonly onMore: (files: readonly File[]) => void;
}

/** Hears of what is chosen in the field, pasted into its form, or dropped on the channel around it. */
function listen(field: HTMLInputElement, form: HTMLFormElement, { onChosen, onMore }: Listening): () => void {
  const end = new AbortController();
  const until = { signal: end.signal };
  const place = form.closest<HTMLElement>('.channel') ?? form;
  const add = (data: DataTransfer | null, event: Event) => {
    if (!data || data.files.length === 0) return;
    event.preventDefault();
    onMore([...data.files]);
  };
  field.addEventListener('change', onChosen, until);
  form.addEventListener('paste', (event) => add(event.clipboardData, event), until);
  place.addEventListener('drop', (event) => add(event.dataTransfer, event), until);
  // Without this a browser opens what is dropped, and the page is gone.
  const allow = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
  place.addEventListener('dragover', allow, until);
  return () => end.abort();
}

/** What can be sent of it, as far as that is seen before it is; the portal looks into each. */
function sorted(files: readonly File[]): { taken: File[]; left: NotTaken[] } {
  const taken: File[] = [];
  const left: NotTaken[] = [];
  for (const file of files) {
    const refused = whyNot(file, taken.length);
    if (refused) left.push({ name: file.name, ...refused });
    else taken.push(file);
  }
  return { taken, left };
}

function whyNot(file: File, before: number): Omit<NotTaken, 'name'> | null {
  const { aMessage, fileBytes } = attachmentLimits;
  if (!kindByName(file.name)) return { reason: 'attachments.kind' };
  if (file.size === 0) return { reason: 'attachments.empty' };
  if (file.size > fileBytes) return { reason: 'too_large', params: { limit: `${fileBytes / MEGABYTE} MB` } };
  return before < aMessage ? null : { reason: 'attachments.too_many', params: { most: aMessage } };
}
