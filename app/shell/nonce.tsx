import { createContext, useContext } from 'react';

/** The nonce of this response's content security policy; empty in the browser, which needs none. */
const NonceContext = createContext('');
export const NonceProvider = NonceContext.Provider;
export const useNonce = () => useContext(NonceContext);
