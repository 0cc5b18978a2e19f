import { timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { pendingMigrations } from '#db/migrate.ts';
import type { Portal } from '../portal.ts';

/**
 * `/healthz`: the process answers, and which parts it goes without. `/readyz`: it can serve, that is, its database
 * does and is up to date, and it is not about to stop. `/metrics`: what it counts of itself.
 */
export function health(portal: Portal): RequestHandler {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    const alone = portal.redis?.health() === 'down';
    response.type('text/plain').send(alone ? 'degraded: Redis does not answer' : 'ok');
  });
  router.get('/readyz', async (_request, response) => {
    const fault = await notReady(portal);
    response
      .status(fault ? 503 : 200)
      .type('text/plain')
      .send(fault ?? 'ready');
  });
  router.get('/metrics', async (request, response, next) => {
    if (!mayReadFigures(request, portal.settings.metricsToken)) return next();
    const { type, text } = await portal.figures.write();
    response.type(type).send(text);
  });
  return router;
}

async function notReady({ database, vitals }: Portal): Promise<string | null> {
  if (vitals.draining) return 'this process is stopping';
  try {
    await database.read.selectFrom('stream').select('key').limit(1).execute();
    const pending = await pendingMigrations(database);
    return pending.length > 0 ? 'the database is not brought up to date' : null;
  } catch {
    return 'the database does not answer';
  }
}

/** Whoever shows the token; where there is none, this machine itself, and no proxy on behalf of others. */
function mayReadFigures(request: Request, token: string | null): boolean {
  if (token) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const { remoteAddress = '' } = request.socket;
  const isForwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return isForwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
}

function isSame(shown: string, expected: string): boolean {
  const [one, other] = [Buffer.from(shown), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
