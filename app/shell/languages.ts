import { type Language as Locale, languages as locales } from '#domain/core/languages.ts';

export type { Language as Locale } from '#domain/core/languages.ts';

export type Direction = 'ltr' | 'rtl';

/** Each language's own name, and which way it is written. */
const names: Readonly<Record<Locale, { name: string; dir: Direction }>> = {
  en: { name: 'English', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
};

/** The languages the portal speaks. */
export const languages = locales.map((locale) => ({ locale, ...names[locale] }));

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export function isLocale(text: unknown): text is Locale {
  return languages.some(({ locale }) => locale === text);
}

export function isTheme(text: unknown): text is Theme {
  return themes.some((theme) => theme === text);
}

export function directionOf(locale: string): Direction {
  return languages.find((language) => language.locale === locale)?.dir ?? 'ltr';
}
