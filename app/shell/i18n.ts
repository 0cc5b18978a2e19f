import { type I18n, type Messages, setupI18n } from '@lingui/core';
import type { Locale } from './languages.ts';

/**
 * One instance for each language. The server makes all four, whole, when it starts; the browser makes the one of
 * its page and adds the catalogues that page's routes need.
 */
const instances = new Map<string, I18n>();

export function i18nFor(locale: Locale): I18n {
  const known = instances.get(locale);
  if (known) return known;
  const made = setupI18n({ locale, locales: numeralsOf(locale), messages: { [locale]: {} } });
  instances.set(locale, made);
  return made;
}

/** Numbers stand in Latin digits everywhere, whatever a browser takes for the usual ones of a language. */
function numeralsOf(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}

/** Adds a catalogue to a language, silently: what says these words is drawn only once they are here. */
export function addMessages(locale: Locale, messages: Messages): void {
  Object.assign(i18nFor(locale).messages, messages);
}
