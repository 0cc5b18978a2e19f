import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const lucide = resolve('node_modules/lucide-react/dist/esm');

/**
 * Sends a page the icons that it draws and no others, and of each only its lines: lucide's own maker is replaced by
 * `app/ui/lucide-icon.tsx`, a seventh of the size, which has no use for an icon's name, size and keys.
 */
export function lightIcons(): Plugin {
  let files: ReadonlyMap<string, string> | undefined;
  return {
    name: 'concord:light-icons',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^\.\.\/createLucideIcon\.mjs$/, replacement: resolve('app/ui/lucide-icon.tsx') }],
      },
      ssr: { noExternal: ['lucide-react'] },
    }),
    transform(code, id) {
      if (/\/app\/.+\.tsx$/.test(id) && code.includes("'lucide-react'")) {
        files ??= iconFiles();
        return { code: importEach(code, files), map: null };
      }
      return id.startsWith(`${lucide}/icons/`) ? { code: linesOnly(code), map: null } : null;
    },
  };
}

/** The file of each icon by every name it goes by, from lucide's list of them all. */
function iconFiles(): ReadonlyMap<string, string> {
  const list = readFileSync(`${lucide}/lucide-react.mjs`, 'utf8');
  const exported = [...list.matchAll(/^export \{(.+)\} from '\.\/(icons\/.+\.mjs)';$/gm)];
  return new Map(
    exported.flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const),
    ),
  );
}

/** The whole list imports every icon, so none of them could follow the page that draws it. */
function importEach(code: string, files: ReadonlyMap<string, string>): string {
  return code.replace(/import \{([^}]+)\} from 'lucide-react';/g, (_all, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => {
        const file = files.get(name);
        return file ? `import ${name} from '${lucide}/${file}';` : `import { ${name} } from 'lucide-react';`;
      })
      .join(' '),
  );
}

function linesOnly(code: string): string {
  return code.replace(/^ {2}(?:name|size): .+,\n/gm, '').replace(/,\s*key: "\w+"/g, '');
}
