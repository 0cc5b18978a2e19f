export const languages = ['en', 'es', 'fr', 'ar'] as const;
/** A language the portal speaks. */
export type Language = (typeof languages)[number];
