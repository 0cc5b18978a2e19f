import { type RequestHandler, Router } from 'express';
import type { Portal } from '../portal.ts';

/** `/healthz`: the process answers. `/readyz`: it can serve, that is, its database does. */
export function health(portal: Portal): RequestHandler {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'));
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
