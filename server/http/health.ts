import { type RequestHandler, Router } from 'express';
import type { Portal } from '../portal.ts';

/**
 * `/healthz`: the process answers, and says where it does so alone. `/readyz`: it can serve, that is, its database
 * does.
 */
export function health(portal: Portal): RequestHandler {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    const alone = portal.redis?.health() === 'down';
    response.type('text/plain').send(alone ? 'degraded: Redis does not answer' : 'ok');
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await portal.database.read
      .selectFrom('stream')
      .select('key')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'the database does not answer');
  });
  return router;
}
