import type { Messages } from '@lingui/core';
import { addMessages } from './i18n.ts';
import type { Locale } from './languages.ts';

interface Catalogue {
  readonly messages: Messages;
}

const loads = new Map<string, Promise<void>>();
const ready = new Set<string>();

/** What only the server can answer: every reason for a refusal, fetched when the first such answer comes. */
export const REASONS = 'reasons';

/** Whether everything these routes say is here. */
export function hasCatalogues(locale: Locale, routes: readonly string[]): boolean {
  return routes.every((route) => ready.has(`${locale}/${route}`));
}

/** Fetches what is missing. One that cannot be fetched is tried again next time; until then English shows. */
export async function loadCatalogues(locale: Locale, routes: readonly string[]): Promise<void> {
  await Promise.all(routes.map((route) => load(locale, route)));
}

/** Where the build put what a route says in a language. The route's code and the translations change it alike. */
export function catalogueAddress(locale: Locale, route: string): string {
  return `/assets/words/${locale}/${route}.js?v=${__CATALOGUES__}.${window.__remixManifest.version}`;
}

function load(locale: Locale, route: string): Promise<void> {
  const key = `${locale}/${route}`;
  const known = loads.get(key);
  if (known) return known;
  const loading = fetchCatalogue(locale, route).then(
    ({ messages }) => {
      addMessages(locale, messages);
      ready.add(key);
    },
    () => {
      loads.delete(key);
      ready.add(key);
    },
  );
  loads.set(key, loading);
  return loading;
}

/** In development nothing is built, and a language comes whole. */
async function fetchCatalogue(locale: Locale, route: string): Promise<Catalogue> {
  if (!import.meta.env.DEV) {
    return (await import(/* @vite-ignore */ catalogueAddress(locale, route))) as Catalogue;
  }
  const files = import.meta.glob<Catalogue>('../locales/*/*.po');
  const own = Object.entries(files).filter(([path]) => path.includes(`/${locale}/`));
  const parts = await Promise.all(own.map(([, file]) => file()));
  return { messages: Object.assign({}, ...parts.map(({ messages }) => messages)) as Messages };
}
