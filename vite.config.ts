import { resolve } from 'node:path';
import { lingui } from '@lingui/vite-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Rollup } from 'vite';
import { routeCatalogues } from './vite.catalogues.ts';
import { lightIcons } from './vite.icons.ts';
import { licences } from './vite.licences.ts';
import { linguiMacros } from './vite.macros.ts';
import { patientRoutes } from './vite.patience.ts';

/**
 * What pages share, in few files: each is compressed and cached as a whole, where some forty small ones cost more
 * than they save. What no rule names falls where Rollup sees fit.
 */
const sharedFiles: readonly (readonly [file: string, modules: RegExp])[] = [
  ['menu', /\/app\/ui\/menu\.|\/icons\/ellipsis\./],
  ['menus', /\/app\/shell\/(?:account-menu|act-as-menu|preferences-form|dock)\./],
  ['lists', /\/app\/ui\/(?:table|tabs|pager|filters|search-box)\./],
  ['forms', /\/app\/ui\/form\/(?!field-group|file|page-key|kept)/],
  ['frame', /\/app\/ui\/(?!form\/|bar|figures|timeline|definition-list|tlp|live-region)/],
  ['frame', /\/app\/shell\/(?:mission-frame|mission-sections|section-nav|page-title)\./],
  ['frame', /\/domain\/core\/(?:actor|decision|id)\./],
];

function sharedFile(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  const named = sharedFiles.find(([, modules]) => modules.test(id));
  return named?.[0] ?? (frameModules(getModuleInfo).has(id) ? 'frame' : undefined);
}

/** The frame draws around every page: what the root imports belongs to it, but not what it fetches later. */
let inFrame: Set<string> | undefined;

function frameModules(getModuleInfo: Rollup.GetModuleInfo): Set<string> {
  if (inFrame) return inFrame;
  inFrame = new Set();
  const entry = resolve('app/entry.client.tsx');
  const waiting = [resolve('app/root.tsx'), ...(getModuleInfo(entry)?.importedIds ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (inFrame.has(id)) continue;
    const info = getModuleInfo(id);
    if (!info || info.dynamicImporters.length > 0) continue;
    inFrame.add(id);
    waiting.push(...info.importedIds);
  }
  return inFrame;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    linguiMacros(),
    lingui(),
    routeCatalogues(),
    lightIcons(),
    patientRoutes(),
    licences(),
    tailwindcss(),
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  build: {
    target: 'es2020',
    sourcemap: false,
    // Lists of what a part fetched later will need cost 2 KB on the page of a channel; the part names it itself.
    modulePreload: { resolveDependencies: () => [] },
    // 4.5 KB less on every page, after gzip, than what esbuild leaves.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    rollupOptions: { output: { manualChunks: isSsrBuild ? undefined : sharedFile } },
  },
}));
