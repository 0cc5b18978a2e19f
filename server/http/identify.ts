import type { Request, RequestHandler } from 'express';
import type { PortalError } from '#domain/core/errors.ts';
import { type Language, languages } from '#domain/core/languages.ts';
import type { Portal } from '../portal.ts';
import type { RequestFacts } from './request-facts.ts';

declare global {
  namespace Express {
    interface Locals {
      facts: RequestFacts;
      /** Why the body of this request is not to be read. */
      unread?: PortalError;
    }
  }
}

/** Who asks, in which language, from where: found once a request, before any page or command. */
export function identify(portal: Portal): RequestHandler {
  return async (request, response, next) => {
    try {
      const sessionId = portal.sessions.readCookie(request.headers.cookie);
      const found = sessionId ? await portal.actorOfSession(sessionId) : null;
      if (found?.session.fresh) response.append('Set-Cookie', portal.sessions.cookieFor(found.session.id));
      if (found) response.setHeader('Cache-Control', 'no-store');
      response.locals.facts = {
        actor: found?.actor ?? null,
        session: found?.session ?? null,
        requestId: response.locals.requestId,
        address: request.ip ?? '',
        nonce: response.locals.nonce,
        language: languageOf(request, found?.session.locale ?? null),
        unread: response.locals.unread ?? null,
      };
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** The account's language, else the one chosen in this browser, else the first one the browser wants that we have. */
function languageOf(request: Request, ofAccount: string | null): Language {
  const known = (tag: string | null | undefined) => languages.find((language) => language === tag);
  const chosen = /(?:^|;\s*)locale=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  const wanted = request.acceptsLanguages([...languages]);
  return known(ofAccount) ?? known(chosen) ?? known(wanted || null) ?? 'en';
}
