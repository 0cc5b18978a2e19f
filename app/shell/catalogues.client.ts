import type { Messages } from '@lingui/core';
import { addMessages } from './i18n.ts';
import type { Locale } from './languages.ts';

const files = import.meta.glob<{ messages: Messages }>('../locales/*/*.po');
const loads = new Map<string, Promise<void>>();
const ready = new Set<string>();

const keyOf = (locale: Locale, noun: string) => `../locales/${locale}/${noun}.po`;

/** Whether everything these routes say is here. A noun without a catalogue says nothing of its own. */
export function hasCatalogues(locale: Locale, nouns: readonly string[]): boolean {
  return nouns.every((noun) => ready.has(keyOf(locale, noun)) || !files[keyOf(locale, noun)]);
}

/** Fetches what is missing. One that cannot be fetched is tried again next time; until then English shows. */
export async function loadCatalogues(locale: Locale, nouns: readonly string[]): Promise<void> {
  await Promise.all(nouns.map((noun) => load(locale, keyOf(locale, noun))));
}

function load(locale: Locale, key: string): Promise<void> {
  const known = loads.get(key);
  if (known) return known;
  const file = files[key];
  if (!file) return Promise.resolve();
  const loading = file().then(
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
