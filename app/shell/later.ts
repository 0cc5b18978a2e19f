import { type ComponentType, lazy } from 'react';
import { loadCatalogues } from './catalogues.client.ts';
import { isLocale } from './languages.ts';

/**
 * A part of a page that is fetched, with its words, when it is first drawn. Only for what nobody sees without script.
 * `part` is its file in `app/`, without the ending.
 */
export function later<Props>(part: string, load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const { lang } = document.documentElement;
    const [Part] = await Promise.all([load(), loadCatalogues(isLocale(lang) ? lang : 'en', [part])]);
    return { default: Part };
  });
}
