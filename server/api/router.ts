import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import { PortalError } from '#domain/core/errors.ts';
import { requestId as requestIdSchema } from '#domain/core/schema.ts';
import { commands } from '../commands.ts';
import type { AnyCommand } from '../core/command.ts';
import { limits as allowances, type Left } from '../core/limits.ts';
import { admitReader, type ReadableQuery } from '../core/reading.ts';
import { problemOf, sendProblem } from '../http/problems.ts';
import { MAX_UPLOAD_BYTES } from '../http/protection.ts';
import type { Portal } from '../portal.ts';
import { openApiDocument } from './openapi.ts';
import { readingInput } from './reading-input.ts';
import { readings } from './readings.ts';

/** The REST door: every command and every published query under its path, told apart by nothing else. */
export function apiRouter(portal: Portal): Router {
  const router = Router();
  const document = writtenOnce(() => JSON.stringify(openApiDocument(portal.settings.origin)));
  router.get(
    '/openapi.json',
    (_request, response) => void response.type('application/json').send(document()),
  );
  router.use(bearer(portal));
  router.use(express.json({ limit: MAX_UPLOAD_BYTES, strict: true, type: 'application/json' }));
  for (const reading of readings) router.get(expressPath(reading.path), answerReading(portal, reading));
  for (const command of commands as readonly AnyCommand[]) {
    if (command.path) router.post(expressPath(command.path), answerCommand(portal, command));
  }
  router.use((_request, _response, next) => next(new PortalError('not_found')));
  router.use(asProblem(portal));
  return router;
}

/** A text that is long in the making, and made once, for the first who asks. */
function writtenOnce(write: () => string): () => string {
  let text: string | undefined;
  return () => (text ??= write());
}

/** `/needs/{needId}/close` as Express writes it: `/needs/:needId/close`. */
const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A token in the Authorization header is the actor; a wrong one is refused, not ignored. */
function bearer(portal: Portal): RequestHandler {
  return async (request, response, next) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return next();
    try {
      const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
      const actor = token ? await portal.actorOfToken(token) : null;
      if (!actor) throw new PortalError('not_signed_in');
      response.locals.facts = { ...response.locals.facts, actor, session: null };
      response.setHeader('Cache-Control', 'no-store');
      next();
    } catch (error) {
      next(error);
    }
  };
}

function answerCommand(portal: Portal, command: AnyCommand): RequestHandler {
  return async (request, response, next) => {
    try {
      const { facts } = response.locals;
      const input = { ...bodyOf(request.body, request.headers['content-type']), ...request.params };
      const result = await portal.run(command, input, {
        actor: facts.actor,
        requestId: idempotencyKey(request.headers['idempotency-key'], facts.requestId),
        address: facts.address,
      });
      response.json(result);
    } catch (error) {
      next(error);
    }
  };
}

function answerReading(portal: Portal, reading: ReadableQuery): RequestHandler {
  return async (request, response, next) => {
    try {
      const { actor, address } = response.locals.facts;
      const input = readingInput(reading, { ...request.query, ...request.params });
      admitReader(reading, actor);
      await counted(portal, response, actor?.personId ?? address);
      response.json(reading.output.parse(await reading.run(portal.ask(actor), input)));
    } catch (error) {
      next(error);
    }
  };
}

/** Counts a reading, and tells its asker of the allowance as draft-ietf-httpapi-ratelimit-headers has it. */
async function counted({ limits, settings }: Portal, response: Response, key: string): Promise<void> {
  const { points, seconds } = allowances.read;
  response.setHeader('RateLimit-Policy', `"read";q=${points * settings.limitFactor};w=${seconds}`);
  const tell = (left: Left) => response.setHeader('RateLimit', `"read";r=${left.points};t=${left.seconds}`);
  try {
    tell(await limits.take('read', key));
  } catch (error) {
    const limited = error instanceof PortalError && error.code === 'rate_limited';
    if (limited) tell({ points: 0, seconds: Number(error.params?.seconds) });
    throw error;
  }
}

function bodyOf(body: unknown, contentType: string | undefined): object {
  const isJson = contentType === undefined || contentType.startsWith('application/json');
  if (!isJson || typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PortalError('body_unreadable', { expected: 'a JSON object' });
  }
  return body;
}

function idempotencyKey(given: string | string[] | undefined, fallback: string): string {
  if (given === undefined) return fallback;
  const parsed = requestIdSchema.safeParse(given);
  if (!parsed.success)
    throw new PortalError('input_invalid', undefined, [{ path: 'Idempotency-Key', reason: 'field.invalid' }]);
  return parsed.data;
}

function asProblem(portal: Portal): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const { type } = error as { type?: string };
    const readable =
      type?.startsWith('entity.') || type?.startsWith('encoding.') || type?.startsWith('charset.');
    const refusal = readable ? new PortalError('body_unreadable', { expected: 'a JSON object' }) : error;
    sendProblem(response, problemOf(refusal, portal.log, response.locals.requestId));
  };
}
