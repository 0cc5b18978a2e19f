import { mkdir, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Disk } from 'flydrive';
import type { Settings } from '../settings.ts';

/** Where files are kept, beside the database. Keys are made by the portal, never by people. */
export interface Files {
  /** Kept, once it resolves, through a loss of power. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** Everything under a key that ends with `/`; harmless where there is nothing. */
  removeAll(prefix: string): Promise<void>;
  /** Raises what is wrong where nothing can be written or read. */
  check(): Promise<void>;
}

type FileSettings = Pick<Settings, 'filesFolder' | 'filesUrl'>;

const CHECK = 'check/written';

/** The storage that the settings name: a folder, or a bucket that speaks S3. */
export function openFiles({ filesUrl, filesFolder }: FileSettings): Files {
  const folder = resolve(filesFolder);
  const disk = opened(() => (filesUrl ? openBucket(new URL(filesUrl)) : openFolder(folder)));
  const files: Files = {
    async put(key, bytes) {
      const own = await disk();
      await own.put(key, bytes);
      if (!filesUrl) await settle(folder, key);
    },
    async get(key) {
      try {
        return await (await disk()).getBytes(key);
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    removeAll: async (prefix) => (await disk()).deleteAll(prefix),
    async check() {
      const bytes = Buffer.from(String(process.pid));
      await files.put(CHECK, bytes);
      const read = await files.get(CHECK);
      await (await disk()).delete(CHECK);
      if (!read || !bytes.equals(read)) throw new Error('what was written was not read again');
    },
  };
  return files;
}

/** A fetch that finds nothing wraps the driver's own error. */
function isMissing(error: unknown): boolean {
  const { code: what, cause } = error as Error & { code?: string };
  if (what !== 'E_CANNOT_READ_FILE') return false;
  const { code, name } = (cause ?? {}) as { code?: string; name?: string };
  return code === 'ENOENT' || name === 'NoSuchKey' || name === 'NotFound';
}

/** What speaks to a storage is large, and loaded with the first file. */
function opened(open: () => Promise<Disk>): () => Promise<Disk> {
  let disk: Promise<Disk> | null = null;
  return () => (disk ??= open());
}

async function openFolder(folder: string): Promise<Disk> {
  const [{ Disk }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')]);
  return new Disk(new FSDriver({ location: pathToFileURL(`${folder}/`), visibility: 'private' }));
}

/** The file and the folders that name it are on the disk before anybody is told that it is kept. */
async function settle(folder: string, key: string): Promise<void> {
  const path = join(folder, key);
  for (const each of [path, join(path, '..'), join(path, '../..')]) {
    const handle = await open(each, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** `https://KEY:SECRET@host/bucket?region=…` */
async function openBucket(url: URL): Promise<Disk> {
  const [{ Disk }, { S3Driver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/s3')]);
  return new Disk(
    new S3Driver({
      endpoint: url.origin,
      region: url.searchParams.get('region') ?? 'us-east-1',
      bucket: url.pathname.slice(1),
      credentials: {
        accessKeyId: decodeURIComponent(url.username),
        secretAccessKey: decodeURIComponent(url.password),
      },
      forcePathStyle: true,
      visibility: 'private',
      supportsACL: false,
    }),
  );
}

/** Every file in the folder, by its key; for copies of a whole installation. */
export async function keysIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
