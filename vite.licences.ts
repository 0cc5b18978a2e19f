import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts the licences of what the browser is sent beside it, whole and once: `assets/licences.txt`. */
export function licences(): Plugin {
  return {
    name: 'concord:licences',
    apply: 'build',
    // Their headings, which every file of a library repeats, need not travel with each page.
    config: () => ({ esbuild: { legalComments: 'none' } }),
    generateBundle(_options, bundle) {
      if (this.environment.config.build.ssr) return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
      const sent = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
      const packages = new Set(sent.flatMap(packageOf));
      const source = [...packages].sort().map(licenceOf).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'assets/licences.txt', source });
    },
  };
}

/** The folder of the package that a module belongs to; none for the portal's own. */
function packageOf(id: string): string[] {
  const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
  return folder ? [folder] : [];
}

function licenceOf(folder: string): string {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence.`);
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
