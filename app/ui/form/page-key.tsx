import { createContext, useContext } from 'react';

/** Begins every form's request number: made anew for each reading of the page, so that a second sending is known. */
const PageKeyContext = createContext('');
export const PageKeyProvider = PageKeyContext.Provider;
export const usePageKey = () => useContext(PageKeyContext);
