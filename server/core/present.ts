import type { Reader } from '#db/database.ts';

/** An event as stored, about to be shown. */
export interface StoredEvent<Data = Readonly<Record<string, unknown>>> {
  readonly seq: number;
  readonly at: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly data: Data;
}

/**
 * Draws what events of one type show, from the tables as they are now, for everybody on the stream alike:
 * an erased text is gone from every replay. Takes several events at once, answers in the same order.
 */
export type Presenter<Data> = (
  read: Reader,
  events: readonly StoredEvent<Data>[],
) => Promise<readonly unknown[]>;

/** One presenter for every event type of a noun. */
export type Presenters<NounEvents> = { readonly [Type in keyof NounEvents]: Presenter<NounEvents[Type]> };

/** For events whose stored facts are all there is to show. */
export const asStored: Presenter<unknown> = async (_read, events) => events.map((event) => event.data);
