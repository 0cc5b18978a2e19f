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
  await Promise.all([loadCatalogues(isLocale(lang) ? lang : 'en', said), untilDecoded()]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

/**
 * Remix begins to read the data of the page when it is drawn first, and throws what it waits for. React, which must
 * draw at once where a key is pressed meanwhile, would break on that: so it is asked for, and waited for, before.
 */
async function untilDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waited) {
    await waited;
  }
}

// Nothing on the page waits for what it may be without.
void hydrate().then(() => import('./offline/begin.ts'));
