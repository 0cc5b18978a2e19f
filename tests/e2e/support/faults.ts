import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

/** What nobody may meet on the way: each fails the journey on which it was met. */
export interface Faults {
  watch(context: BrowserContext): void;
  /** From now on a lost link is part of the story, and its complaints are none. */
  allowLostLinks(): void;
  /** What was met since it was last asked. */
  take(): string[];
}

/** The browser's own line for a refusal. Refusals are looked at as responses, where more is known of them. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;
/** Remix’s own line for a reading of the page that a newer one overtook. */
const OVERTAKEN = /^AbortError: (signal is aborted without reason|BodyStreamBuffer was aborted)/;
/** FAILED is what the browser calls it where the service worker asked for the file. */
const LOST_LINK =
  /ERR_(INTERNET_DISCONNECTED|CONNECTION|SOCKS|PROXY|EMPTY_RESPONSE|NETWORK|FAILED|INVALID_CHUNKED|INCOMPLETE_CHUNKED|CONTENT_LENGTH)|WebSocket connection to|Failed to fetch/;

export function watchFaults(logFile: string): Faults {
  const met: string[] = [];
  let lostLinksAllowed = false;
  let read = readFileSync(logFile, 'utf8').length;

  const note = (line: string) => {
    if (!(lostLinksAllowed && LOST_LINK.test(line))) met.push(line);
  };
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => note(`${page.url()}: thrown: ${error.stack}`));
    page.on('console', (message) => {
      const { url } = message.location();
      const complaint = message.type() === 'error' || /Content Security Policy/i.test(message.text());
      const known = REFUSAL.test(message.text()) || OVERTAKEN.test(message.text());
      if (complaint && !known) note(`${page.url()}: console: ${message.text()} ${url}`);
    });
    page.on('response', (response) => {
      const file = !['document', 'fetch', 'xhr', 'websocket'].includes(response.request().resourceType());
      if (response.status() >= 500 || (file && response.status() >= 400))
        note(`${page.url()}: ${response.status()} for ${response.url()}`);
    });
  };

  return {
    watch: (context) => void context.on('page', watchPage),
    allowLostLinks: () => {
      lostLinksAllowed = true;
    },
    take() {
      const log = readFileSync(logFile, 'utf8');
      const logged = log.slice(read).split('\n').filter(Boolean);
      read = log.length;
      lostLinksAllowed = false;
      return [...met.splice(0), ...logged.map((line) => `the portal logged: ${line}`)];
    },
  };
}
