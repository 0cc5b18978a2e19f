import type { OperationEvents } from '#domain/operations/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const operationPresenters: Presenters<OperationEvents> = {
  'job.retried': asStored,
  'job.discarded': asStored,
};
