import type { DBSchema, IDBPDatabase } from 'idb';
import { openKeptDatabase } from './kept-database.ts';

/** What somebody began to write in one place and has not sent. */
interface Draft {
  /** Whose it is, and the channel or thread it is for. */
  readonly key: string;
  readonly body: string;
}

interface DraftSchema extends DBSchema {
  draft: { key: string; value: Draft };
}

let opened: Promise<IDBPDatabase<DraftSchema>> | null = null;

const keyOf = (personId: string, place: string) => `${personId} ${place}`;

export async function draftOf(personId: string, place: string): Promise<string> {
  const database = await openFor(personId);
  return (await database.get('draft', keyOf(personId, place)))?.body ?? '';
}

/** Keeps it through reloads and closed tabs; an empty one is none. */
export async function keepDraft(personId: string, place: string, body: string): Promise<void> {
  const database = await openFor(personId);
  const key = keyOf(personId, place);
  if (body.trim() === '') await database.delete('draft', key);
  else await database.put('draft', { key, body });
}

function openFor(personId: string): Promise<IDBPDatabase<DraftSchema>> {
  opened ??= open(personId);
  return opened;
}

async function open(personId: string): Promise<IDBPDatabase<DraftSchema>> {
  const database = await openKeptDatabase<DraftSchema>(
    'concord-drafts',
    (db) => void db.createObjectStore('draft', { keyPath: 'key' }),
  );
  // What somebody else left in this browser is theirs, and goes.
  for (const key of await database.getAllKeys('draft'))
    if (!key.startsWith(keyOf(personId, ''))) await database.delete('draft', key);
  addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === '/sign-out')
      void database.clear('draft');
  });
  return database;
}
