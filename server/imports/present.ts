import type { ImportEvents } from '#domain/imports/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const importPresenters: Presenters<ImportEvents> = {
  'import.uploaded': asStored,
  'import.mapped': asStored,
  'import.started': asStored,
  'import.stopped': asStored,
  'import.applied': asStored,
  'import.abandoned': asStored,
};
