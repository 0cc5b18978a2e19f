import type { CalendarDate } from '#domain/core/id.ts';
import { type Recognised, recognise } from '#domain/resources/recognise.ts';
import type { ItemView } from '#server/resources/view-needs.ts';

/** What a form is filled in with where it is opened from talk or from another record. */
export type FilledIn = Partial<Recognised> & { readonly title?: string | undefined };

const TITLE_MAXIMUM = 160;

interface From {
  readonly text: string;
  readonly items: readonly ItemView[];
  readonly places: readonly string[];
  readonly now: string;
  /** The words are the person's own: where no item is named they go into the title. */
  readonly own: boolean;
}

export function filledIn({ text, items, places, now, own }: From): FilledIn {
  if (text === '') return {};
  const known = recognise(text, { items, places, today: now.slice(0, 10) as CalendarDate });
  return own && known.itemId === null && text.length <= TITLE_MAXIMUM ? { ...known, title: text } : known;
}
