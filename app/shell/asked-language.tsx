import { createContext, useContext } from 'react';
import type { Language } from '#domain/core/languages.ts';

/**
 * The language of whoever asked, for a page that knows nothing else of them: that of an unknown address or of a
 * refused form. Such a page has no script, so the browser never needs it.
 */
const AskedLanguageContext = createContext<Language>('en');
export const AskedLanguageProvider = AskedLanguageContext.Provider;
export const useAskedLanguage = () => useContext(AskedLanguageContext);
