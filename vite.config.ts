import { lingui } from '@lingui/vite-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { linguiMacros } from './vite.macros.ts';

/**
 * What the frame and most pages draw with travels as one file: it is compressed and cached as a whole, where
 * some forty small ones cost more than they save.
 */
const pieces = (id: string) =>
  /\/app\/(?:ui|shell)\/(?!.*(?:\.route\.|catalogues|figures|timeline|file-|filters|search-box|kept))/.test(
    id,
  )
    ? 'pieces'
    : undefined;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    linguiMacros(),
    lingui(),
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
    rollupOptions: { output: { manualChunks: isSsrBuild ? undefined : pieces } },
  },
}));
