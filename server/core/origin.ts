import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request with effect may be trusted to come from the portal's own pages: its origin is ours to
 * the letter, or, where the browser sends none, it says itself that it is of the same origin.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ownOrigin;
  return headers['sec-fetch-site'] === 'same-origin';
}

/** Whether a socket may be opened: from our pages, or by a program that brings no cookie and so must show a token. */
export function maySocketOpen(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ownOrigin;
  return headers.cookie === undefined;
}
