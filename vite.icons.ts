import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Leaves of lucide's icons only their lines: its maker is replaced by `app/ui/lucide-icon.tsx`, a seventh of the
 * size, which has no use for an icon's name, size and keys.
 */
export function lightIcons(): Plugin {
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
      if (!/\/lucide-react\/dist\/esm\/icons\/.+\.mjs$/.test(id)) return null;
      const lines = code.replace(/^ {2}(?:name|size): .+,\n/gm, '').replace(/,\s*key: "\w+"/g, '');
      return { code: lines, map: null };
    },
  };
}
