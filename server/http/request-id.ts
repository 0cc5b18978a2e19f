import type { RequestHandler } from 'express';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

declare global {
  namespace Express {
    interface Locals {
      requestId: string;
      nonce: string;
    }
  }
}

/** Numbers every request, and logs how it ended: method, path without its query, status and time. */
export function numbered(clock: Clock, log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = clock.newId();
    const startedAt = performance.now();
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - startedAt);
      log.info(
        { requestId, method: request.method, path: request.path, status: response.statusCode, ms },
        'request',
      );
    });
    next();
  };
}
