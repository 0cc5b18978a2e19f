/** The languages the portal speaks, each by its own name. */
export const languages = [
  { locale: 'en', name: 'English', dir: 'ltr' },
  { locale: 'es', name: 'Español', dir: 'ltr' },
  { locale: 'fr', name: 'Français', dir: 'ltr' },
  { locale: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

export type Locale = (typeof languages)[number]['locale'];
export type Direction = 'ltr' | 'rtl';

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
