import type { MessageId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { searchedMessages, takeTextsOut, writeTexts } from './message-texts.ts';

/**
 * Puts messages into the search as they are now: edited, restored, released. What is posted in the usual way comes
 * there by itself.
 */
export async function indexMessages({ tx }: Act, ids: readonly MessageId[]): Promise<void> {
  if (ids.length > 0) await writeTexts(tx, await searchedMessages(tx).where('id', 'in', ids).execute());
}

/** Takes messages out of the search: removed, held, erased. Nothing of their texts is left there. */
export const unindexMessages = ({ tx }: Act, ids: readonly MessageId[]): Promise<void> =>
  takeTextsOut(tx, ids);
