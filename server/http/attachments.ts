import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { type AttachmentPart, attachmentLimits, attachmentParts } from '#domain/attachments/kinds.ts';
import { PortalError } from '#domain/core/errors.ts';
import { requestId as requestIdSchema } from '#domain/core/schema.ts';
import { appendAttachment } from '../attachments/append-attachment.ts';
import { type ServedAttachment, servedAttachment } from '../attachments/queries.ts';
import type { Portal } from '../portal.ts';
import { problemOf, sendProblem } from './problems.ts';

/** Files of messages: out, after the same question as for the message; and in, piece by piece, as they are. */
export function attachmentFiles(portal: Portal): Router {
  const router = Router();
  const raw = express.raw({ type: 'application/octet-stream', limit: attachmentLimits.pieceBytes });
  router.get('/:attachmentId/:part', orProblem(portal, serve(portal)));
  router.put('/:attachmentId/pieces/:offset', raw, orProblem(portal, take(portal)));
  return router;
}

type Answering = (request: Request, response: Response) => Promise<void>;

function orProblem(portal: Portal, answer: Answering): RequestHandler {
  return (request, response) =>
    void answer(request, response).catch((error: unknown) =>
      sendProblem(response, problemOf(error, portal.log, response.locals.requestId)),
    );
}

function serve(portal: Portal): Answering {
  return async (request, response) => {
    const { attachmentId = '', part = '' } = request.params;
    if (!attachmentParts.includes(part as AttachmentPart)) throw new PortalError('not_found');
    const ask = portal.ask(response.locals.facts.actor);
    const served = await servedAttachment(ask, { attachmentId, part: part as AttachmentPart });
    mark(response, served);
    // Under this address there is only ever one picture; whether it may still be seen is asked each time.
    const etag = `"${attachmentId}.${part}"`;
    if (served.inline) response.setHeader('ETag', etag);
    if (served.inline && request.headers['if-none-match'] === etag) return void response.status(304).end();
    const bytes = await portal.files.get(served.key);
    if (!bytes) throw new PortalError('not_found');
    response.status(200).end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
}

/** However a browser reads it, nothing in it runs, and nothing is taken for what it is not. */
function mark(response: Response, { name, type, inline, tlp }: ServedAttachment): void {
  const kept = inline && (tlp === 'CLEAR' || tlp === 'GREEN');
  response.setHeader(
    'Content-Type',
    type === 'text/plain' || type === 'text/csv' ? `${type}; charset=utf-8` : type,
  );
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', kept ? 'private, no-cache' : 'no-store');
  response.setHeader(
    'Content-Disposition',
    inline ? 'inline' : `attachment; filename="file"; filename*=UTF-8''${encodeName(name)}`,
  );
}

/** As RFC 8187 wants it. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A piece as its bytes; the same command as through every other door. */
function take(portal: Portal): Answering {
  return async (request, response) => {
    const { facts } = response.locals;
    const { attachmentId, offset } = request.params;
    if (!Buffer.isBuffer(request.body)) throw new PortalError('body_unreadable', { expected: 'bytes' });
    const key = requestIdSchema.safeParse(request.headers['idempotency-key']);
    const input = { attachmentId, offset: Number(offset), content: request.body.toString('base64') };
    const requestId = key.success ? key.data : facts.requestId;
    const { actor, address } = facts;
    response.json(await portal.run(appendAttachment, input, { actor, address, requestId }));
  };
}
