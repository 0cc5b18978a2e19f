import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb';
import { untilLoaded } from '../shell/later.ts';

/** Opens a database of this browser; the library that does is fetched by the first who needs it. */
export async function openKeptDatabase<Schema extends DBSchema>(
  name: string,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await untilLoaded(() => import('idb'));
  return openDB<Schema>(name, 1, {
    upgrade,
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
}
