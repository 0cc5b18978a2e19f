import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { saysRefusal } from './shell/answer.tsx';
import { loadCatalogues, REASONS } from './shell/catalogues.client.ts';
import { isLocale } from './shell/languages.ts';

declare global {
  interface Window {
    __remixManifest: { readonly version: string };
    __remixRouteModules: Readonly<Record<string, unknown>>;
  }
}

/** The words of the page come before it is brought to life, so that both draw the same. */
async function hydrate(): Promise<void> {
  const { lang } = document.documentElement;
  const said = Object.keys(window.__remixRouteModules);
  if (saysRefusal()) said.push(REASONS);
  await loadCatalogues(isLocale(lang) ? lang : 'en', said);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

// Nothing on the page waits for what it may be without.
void hydrate().then(() => import('./offline/begin.ts'));
