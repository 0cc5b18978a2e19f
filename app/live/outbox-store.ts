import type { DBSchema } from 'idb';
import type { Tlp } from '#domain/channels/kinds.ts';
import type { ReasonParams } from '#domain/core/errors.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { openKeptDatabase } from './kept-database.ts';

/** A file that waits with its message. */
export interface WaitingFile {
  /** Names it within its message, whichever of its files are left out. */
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
  /** What a picture shows, for who cannot see it. */
  readonly description: string;
}

/** A message as it waits in the browser to be sent. */
export interface Waiting {
  /** Sorts in the order of writing; the server answers the same one the same way for ever. */
  readonly requestId: string;
  readonly personId: string;
  /** For whom it was written: it goes out for nobody else. */
  readonly organisationId: string | null;
  readonly channelId: string;
  /** Of an act, what was written for it: where that is refused, it stays until its writer has seen it. */
  readonly body: string;
  readonly tlp: Tlp;
  readonly replyTo: string | null;
  /** The message in whose thread it is said. */
  readonly threadId?: string | null;
  readonly alsoInChannel?: boolean;
  /** Another act than a message, kept in its turn: a reaction, an edit, a mark. */
  readonly act?: {
    readonly command: string;
    readonly input: Readonly<Record<string, unknown>>;
    /** What waits under the same name is overtaken by it. */
    readonly overtakes?: string;
  };
  /** They are brought to the portal before it, in this order. */
  readonly files?: readonly WaitingFile[];
  /** Rises when the writer lets a refused message go again: its files are announced anew. */
  readonly round?: number;
  /** When it was written, by this machine's clock. */
  readonly at: string;
  /** Why the portal refused it; null while it may still go out. */
  readonly refusal: {
    readonly reason: ReasonCode;
    readonly params?: ReasonParams;
    /** The key of the file that was refused. */
    readonly file?: string;
  } | null;
}

export interface OutboxStore {
  /** In the order of writing. */
  all(): Promise<readonly Waiting[]>;
  put(message: Waiting): Promise<void>;
  remove(requestId: string): Promise<void>;
  clear(): Promise<void>;
}

interface OutboxSchema extends DBSchema {
  message: { key: string; value: Waiting };
}

export const OUTBOX_DATABASE = 'concord-outbox';

/** Keeps what waits through reloads, closed tabs and dead batteries. */
export async function storeInBrowser(): Promise<OutboxStore> {
  const database = await openKeptDatabase<OutboxSchema>(
    OUTBOX_DATABASE,
    (db) => void db.createObjectStore('message', { keyPath: 'requestId' }),
  );
  return {
    all: () => database.getAll('message'),
    put: async (message) => void (await database.put('message', message)),
    remove: (requestId) => database.delete('message', requestId),
    clear: () => database.clear('message'),
  };
}

/** For browsers that keep nothing: what waits is lost with the tab. */
export function storeInMemory(): OutboxStore {
  const messages = new Map<string, Waiting>();
  return {
    all: async () => [...messages.values()].sort((one, other) => (one.requestId < other.requestId ? -1 : 1)),
    put: async (message) => void messages.set(message.requestId, message),
    remove: async (requestId) => void messages.delete(requestId),
    clear: async () => messages.clear(),
  };
}
