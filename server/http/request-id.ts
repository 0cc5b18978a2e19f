import type { RequestHandler } from 'express';
import type { RequestKind } from '../core/figures.ts';
import type { Portal } from '../portal.ts';

declare global {
  namespace Express {
    interface Locals {
      requestId: string;
      nonce: string;
    }
  }
}

/** Numbers every request, and counts and logs how it ended: method, path without its query, status and time. */
export function numbered({ clock, log, figures }: Pick<Portal, 'clock' | 'log' | 'figures'>): RequestHandler {
  return (request, response, next) => {
    const requestId = clock.newId();
    const startedAt = performance.now();
    const { method, path } = request;
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const ms = performance.now() - startedAt;
      const { statusCode: status } = response;
      figures.request(kindOf(path), status, ms);
      const facts = { requestId, method, path: withoutSecrets(path), status, ms: Math.round(ms) };
      log.info(facts, 'request');
    });
    next();
  };
}

function kindOf(path: string): RequestKind {
  if (/^\/(healthz|readyz|metrics)$/.test(path)) return 'figures';
  if (path.startsWith('/api/v1/')) return 'api';
  return /^\/assets\/|\.(svg|ico|png|webmanifest|txt|js|css)$/.test(path) ? 'file' : 'page';
}

/** Links of mails carry a secret in their address, which works for whoever has it. */
const withoutSecrets = (path: string) =>
  path.replace(/^(\/(?:confirm|reset|invitations|first-coordinator)\/)[^/.]+/, '$1…');
