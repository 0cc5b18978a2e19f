import { createContext, useContext } from 'react';
import type { Language } from '#domain/core/languages.ts';

/** What only the answer that carries a page knows of it. */
interface Answer {
  /** Of this answer's content security policy. */
  readonly nonce: string;
  /** Of whoever asked, for a page that knows nothing else of them: that of an unknown address or of a refused form. */
  readonly language: Language;
  /** Then the browser fetches every reason before it brings the page to life, so that both draw the same. */
  readonly refuses: boolean;
}

/** The browser needs no nonce, and brings no page to life that knows nothing of its reader. */
const inBrowser = (): Answer => ({ nonce: '', language: 'en', refuses: saysRefusal() });

export const AnswerContext = import.meta.env.SSR
  ? createContext<Answer>({ nonce: '', language: 'en', refuses: false })
  : (null as never);
export const useAnswer = import.meta.env.SSR ? () => useContext(AnswerContext) : inBrowser;

/** What the document in the browser says of itself. */
export const saysRefusal = () => 'refused' in document.documentElement.dataset;
