import type { FormReply } from '#domain/core/reply.ts';
import type { ImportPreview, ImportView } from '#server/imports/view.ts';

/** What every part of a sheet's check is drawn from. */
export interface CheckingProps {
  view: ImportView;
  preview: ImportPreview;
  reply: FormReply | null;
}
