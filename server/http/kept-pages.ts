import { gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import type { Portal } from '../portal.ts';

interface KeptPage {
  readonly etag: string;
  readonly keptAt: number;
  readonly type: string;
  readonly whole: Buffer;
  readonly gzipped: Buffer;
}

/** Pages that show everybody the same: no form of one person's, nothing that comes from elsewhere than streams. */
const publicPages =
  /^\/(?:missions(?:\/[^/]+(?:\/(?:initiatives|partners|mandate|contributions))?)?|(?:initiatives|organisations)(?:\/[^/]+)?|api(?:\/\w+)?|docs\/errors)?$/;
const MOST_PAGES = 500;
/** Dates pass and deadlines come near without an event. */
const KEPT_MS = 60_000;

/**
 * Keeps public pages as they were drawn, for visitors, until something happens on a stream that such pages are
 * drawn from: the ETag is how far those streams are, with what else a visitor's page depends on.
 */
export function keptPages(portal: Portal): RequestHandler {
  const kept = new Map<string, KeptPage>();

  return (request, response, next) => {
    if (!mayKeep(request, response)) return next();
    const key = [request.path, response.locals.facts.language, lookOf(request)].join(' ');
    portal.publicSeq.now().then((seq) => {
      const etag = `"${seq}-${Buffer.from(key).toString('base64url')}"`;
      const page = kept.get(key);
      if (page?.etag === etag && Date.now() - page.keptAt < KEPT_MS) return send(request, response, page);
      capture(response, (whole) => {
        if (kept.size >= MOST_PAGES) kept.clear();
        const type = String(response.getHeader('Content-Type'));
        kept.set(key, { etag, keptAt: Date.now(), type, whole, gzipped: gzipSync(whole) });
      });
      next();
    }, next);
  };
}

function mayKeep(request: Request, response: Response): boolean {
  const { facts } = response.locals;
  const asked = request.method === 'GET' && request.url === request.path && publicPages.test(request.path);
  return asked && facts.actor === null && facts.session === null;
}

/** What a visitor chose in this browser beside the language. */
function lookOf(request: Request): string {
  const cookies = request.headers.cookie ?? '';
  const theme = /(?:^|;\s*)theme=(\w{1,10})/.exec(cookies)?.[1] ?? '';
  const textOnly = /(?:^|;\s*)textOnly=(on|off)/.exec(cookies)?.[1] ?? '';
  return `${theme} ${textOnly} ${request.headers['save-data'] === 'on' ? 'saves' : ''}`;
}

function send(request: Request, response: Response, page: KeptPage): void {
  response.setHeader('ETag', page.etag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Cookie, Accept-Language, Accept-Encoding, Save-Data');
  if (request.headers['if-none-match'] === page.etag) return void response.status(304).end();
  response.setHeader('Content-Type', page.type);
  if (request.acceptsEncodings('gzip') !== 'gzip') return void response.end(page.whole);
  response.setHeader('Content-Encoding', 'gzip');
  response.end(page.gzipped);
}

/** Hands over what is written, once it is whole; a page in which something is this request's own is not handed over. */
function capture(response: Response, take: (whole: Buffer) => void): void {
  const { facts, nonce } = response.locals;
  const parts: Buffer[] = [];
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') parts.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  response.write = ((...args: unknown[]) => {
    collect(args[0]);
    return write(...args);
  }) as Response['write'];
  response.end = ((...args: unknown[]) => {
    collect(args[0]);
    const whole = Buffer.concat(parts);
    const own = [facts.requestId, nonce].some((mark) => whole.includes(mark));
    const plain = response.statusCode === 200 && !response.hasHeader('Set-Cookie') && whole.length > 0;
    if (plain && !own) take(whole);
    return end(...args);
  }) as Response['end'];
}
