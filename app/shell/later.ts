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
    const words = loadCatalogues(isLocale(lang) ? lang : 'en', [part]);
    const [Part] = await Promise.all([untilLoaded(load), words]);
    return { default: Part };
  });
}

const RETRY_MS = 5_000;

/** Code that did not come is asked for again: the page goes on without it meanwhile. */
export async function untilLoaded<Code>(load: () => Promise<Code>): Promise<Code> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
