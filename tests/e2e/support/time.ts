import { openDatabase } from '#db/open.ts';
import type { Instant } from '#domain/core/id.ts';
import { ownStage } from './stage.ts';

/** What somebody wants to be reminded of later is due at once: no journey waits until tomorrow. */
export async function makeRemindersDue(): Promise<void> {
  const database = openDatabase({ url: null, file: ownStage()?.file ?? '', onLost: () => {} });
  try {
    const due_at = new Date().toISOString() as Instant;
    await database.transact((tx) =>
      tx.updateTable('reminder').set({ due_at }).where('came_at', 'is', null).execute(),
    );
  } finally {
    await database.close();
  }
}
