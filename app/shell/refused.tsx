import { createContext, useContext } from 'react';

/**
 * Whether this document answers with a refusal: then the browser fetches every reason with the words of the page
 * before it brings it to life, so that both draw the same.
 */
const RefusedContext = createContext(saidRefused());
export const RefusedProvider = RefusedContext.Provider;
export const useRefused = () => useContext(RefusedContext);

/** What the document says of itself; the server's knows by its provider. */
export function saidRefused(): boolean {
  return typeof document !== 'undefined' && 'refused' in document.documentElement.dataset;
}
