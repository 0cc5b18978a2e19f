import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { apiRouter } from '../api/router.ts';
import type { Portal } from '../portal.ts';
import { attachmentFiles } from './attachments.ts';
import { health } from './health.ts';
import { identify } from './identify.ts';
import { problemOf, sendProblem } from './problems.ts';
import { protection } from './protection.ts';
import { numbered } from './request-id.ts';

/** The HTTP door. `screens` serves the pages; what comes before it is the same for pages and programs. */
export function createApp(portal: Portal, screens: readonly RequestHandler[]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', portal.settings.trustedProxies);
  app.use(numbered(portal));
  app.use(health(portal));
  app.use(protection(portal.settings));
  app.use('/api/v1', identify(portal), apiRouter(portal));
  app.use('/attachments', identify(portal), attachmentFiles(portal));
  app.use(...screens);
  app.use(lastResort(portal));
  return app;
}

/** Whatever was thrown past every door: logged under its number, answered without detail. */
function lastResort(portal: Portal): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const unreadable = (error as { status?: number }).status === 400;
    if (response.headersSent) return next(error);
    if (unreadable)
      return void response.status(400).type('text/plain').send('This request could not be read.');
    sendProblem(response, problemOf(error, portal.log, response.locals.requestId));
  };
}
