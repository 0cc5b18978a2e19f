import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { WorkRefused } from '../core/refused-work.ts';

const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  /** The newest migration that had run. */
  schema: z.string(),
  /** The head of the sealed trail, as `concord audit head` prints it. */
  auditHead: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string().regex(/^(?!\/|.*\.\.)[\w./-]+$/),
      bytes: z.number().int().min(0),
      sha256: z.string(),
    }),
  ),
});

/** What a backup holds, in its `manifest.json`. */
export type Manifest = z.output<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';

/** Every file under a folder with its size and checksum, in the order of their names. */
export async function listFiles(folder: string): Promise<Manifest['files']> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && entry.name !== MANIFEST)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: (await stat(join(folder, path))).size,
      sha256: await sha256Of(join(folder, path)),
    })),
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads what a backup says of itself. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) {
    throw new WorkRefused(
      `${folder} is no backup: give the folder that \`concord backup\` made, with its ${MANIFEST}.`,
    );
  }
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new WorkRefused(`${MANIFEST} in ${folder} cannot be read: take another backup.`);
}

/** Reads a backup's manifest and compares every file with it; refuses what is not as it was made. */
export async function readBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const found = new Map((await listFiles(folder)).map((file) => [file.path, file]));
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = found.get(path);
    if (!file) throw new WorkRefused(`${path} is missing in ${folder}: take another backup.`);
    if (file.bytes !== bytes || file.sha256 !== sha256) {
      throw new WorkRefused(`${path} in ${folder} is not as it was made: take another backup.`);
    }
  }
  return manifest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
