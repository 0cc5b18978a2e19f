import type { DBSchema } from 'idb';
import type { KeptChannels } from '#server/offline/view.ts';
import { openKeptDatabase } from '../live/kept-database.ts';

interface KeptSchema extends DBSchema {
  channel: { key: string; value: KeptChannels['channels'][number] };
  about: { key: string; value: Omit<KeptChannels, 'channels'> };
}

/** `public/offline.js` reads it, and `public/service-worker.js` deletes it. */
const DATABASE = 'concord-kept';
/** Whose wish it is that this device keeps something. */
const WISH = 'concord-kept';

export const wishedBy = (): string | null => localStorage.getItem(WISH);

export function wish(personId: string): void {
  localStorage.setItem(WISH, personId);
}

/** Puts what is kept now in place of all that was. */
export async function replaceKept({ channels, ...about }: KeptChannels): Promise<void> {
  const database = await openKeptDatabase<KeptSchema>(DATABASE, (db) => {
    db.createObjectStore('channel', { keyPath: 'id' });
    db.createObjectStore('about', { keyPath: 'personId' });
  });
  const writing = database.transaction(['channel', 'about'], 'readwrite');
  const kept = writing.objectStore('channel');
  writing.done.catch(() => {});
  await kept.clear();
  await writing.objectStore('about').clear();
  for (const channel of channels) await kept.put(channel);
  await writing.objectStore('about').put(about);
  await writing.done;
  database.close();
}

/** As the page is left, which may stop it in the middle: the service worker deletes the rest. */
export const forgetOnLeaving = () => void forgetKept().catch(() => {});

/** Nothing is left on this device, and nothing more is kept until somebody wishes it again. */
export async function forgetKept(): Promise<void> {
  localStorage.removeItem(WISH);
  await new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(DATABASE);
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}
