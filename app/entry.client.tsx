import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { readPatiently } from './live/patient-reading.ts';
import { loadCatalogues, REASONS } from './shell/catalogues.client.ts';
import { isLocale } from './shell/languages.ts';
import { saidRefused } from './shell/refused.tsx';

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
  if (saidRefused()) said.push(REASONS);
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

readPatiently();
void hydrate();
