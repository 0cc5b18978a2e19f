import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadCatalogues } from './shell/catalogues.client.ts';
import { isLocale } from './shell/languages.ts';
import { cataloguesOf } from './shell/route-catalogues.tsx';

declare global {
  interface Window {
    __remixRouteModules: Readonly<Record<string, { handle?: unknown }>>;
  }
}

/** The words of the page come before it is brought to life, so that both draw the same. */
async function hydrate(): Promise<void> {
  const { lang } = document.documentElement;
  const routes = Object.entries(window.__remixRouteModules).map(([id, { handle }]) => ({ id, handle }));
  await loadCatalogues(isLocale(lang) ? lang : 'en', cataloguesOf(routes));
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

void hydrate();
