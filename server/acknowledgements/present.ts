import type { AcknowledgementEvents } from '#domain/acknowledgements/events.ts';
import type { MessageId } from '#domain/core/id.ts';
import { messagePresenter } from '../channels/access.ts';
import { asStored, type Presenter, type Presenters } from '../core/present.ts';

/** The message it is about, with its counts as they stand now. */
const asSubject: Presenter<AcknowledgementEvents['asking.counted']> = (read, events) =>
  messagePresenter(
    read,
    events.map((event) => ({ ...event, data: { messageId: event.data.subjectId as MessageId } })),
  );

export const acknowledgementPresenters: Presenters<AcknowledgementEvents> = {
  'asking.opened': asSubject,
  'asking.answered': asStored,
  'asking.counted': asSubject,
  'asking.reminded': asSubject,
  'asking.closed': asSubject,
};
