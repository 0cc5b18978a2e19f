import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of every file below a folder whose name ends so, by its path. */
export function sourcesOf(folder: string, ending: RegExp): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => ending.test(path));
  return new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
}
