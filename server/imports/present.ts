import type { ImportEvents } from '#domain/imports/events.ts';
import type { Presenters } from '../core/present.ts';

export const importPresenters: Presenters<ImportEvents> = {};
