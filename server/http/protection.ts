import { randomBytes } from 'node:crypto';
import compression from 'compression';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { PortalError } from '#domain/core/errors.ts';
import { isOwnOrigin } from '../core/origin.ts';
import type { Settings } from '../settings.ts';
import { problemResponse } from './problems.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
export const MAX_BODY_BYTES = 6 * 1024 * 1024;
/** A sheet as large as imports take it, in base64, with what stands around it. */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
/** Where sheets and files are sent whole: the pages of imports and of talk, and the places of both under the API. */
const uploads =
  /^\/(?:(?:api\/v1\/|missions\/[^/]+\/)?imports|channels\/[^/]+(?:\/threads\/[^/]+)?|api\/v1\/channels\/[^/]+\/attachments\/whole)(?:\.data)?$/;

/** Headers of every response, and the checks that every request must pass before anything reads it. */
export function protection(settings: Settings): RequestHandler[] {
  return [
    nonce,
    headers(settings),
    compression(),
    readable,
    ownOriginOnly(settings.origin),
    oneAddress(settings.origin),
  ];
}

const nonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(18).toString('base64');
  next();
};

function headers(settings: Settings): RequestHandler {
  const development = !settings.production && process.env.NODE_ENV === 'development';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          "'self'",
          (_request, response) =>
            `'nonce-${(response as unknown as { locals: { nonce: string } }).locals.nonce}'`,
        ],
        // Vite inlines styles while developing.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", settings.origin.replace(/^http/, 'ws'), ...(development ? ['ws:'] : [])],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(settings.secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: settings.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * Refuses what no handler could read: a NUL in the address, a body too large or of unknown length. A form that is
 * too large is read by nobody either, but answered by its own page, where it can be sent anew.
 */
const readable: RequestHandler = (request, response, next) => {
  if (/%00|\0/.test(request.url)) return problemResponse(request, response, 'not_found');
  const [maximum, limit] = uploads.test(request.path)
    ? [MAX_UPLOAD_BYTES, '10 MB']
    : [MAX_BODY_BYTES, '6 MB'];
  const length = Number(request.headers['content-length'] ?? 0);
  const chunked = request.headers['transfer-encoding'] !== undefined;
  if (!chunked && length <= maximum) return next();
  if (!isForm(request)) return problemResponse(request, response, 'too_large', { limit });
  response.locals.unread = new PortalError('too_large', { limit });
  next();
};

const isForm = ({ method, path, headers: { 'content-type': type = '' } }: Request): boolean =>
  method === 'POST' &&
  !path.startsWith('/api/v1/') &&
  /^multipart\/form-data|^application\/x-www-form/.test(type);

/** No request of another site has an effect. Programs show a token instead and bring no cookie. */
function ownOriginOnly(origin: string): RequestHandler {
  return (request, response, next) => {
    const bearer = request.headers.authorization !== undefined && request.path.startsWith('/api/v1/');
    if (SAFE_METHODS.includes(request.method) || bearer || isOwnOrigin(request.headers, origin))
      return next();
    problemResponse(request, response, 'origin_refused');
  };
}

/** Whatever host a request or a proxy names, what comes after knows the portal by its own address alone. */
function oneAddress(origin: string): RequestHandler {
  const { host } = new URL(origin);
  return (request, _response, next) => {
    request.headers.host = host;
    delete request.headers['x-forwarded-host'];
    next();
  };
}
