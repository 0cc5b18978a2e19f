import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { AnswerContext } from './shell/answer.tsx';
import './shell/catalogues.server.ts';

export const streamTimeout = 8_000;

/** Streams a page; a robot gets it whole. The nonce lets its own scripts run and no others. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, language, portal }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('User-Agent') ?? '') || remix.isSpaMode;
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const start = () => {
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
      page.pipe(body);
    };
    const page = renderToPipeableStream(
      <AnswerContext.Provider value={{ nonce, language, refuses: status >= 400 }}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </AnswerContext.Provider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: start,
        onShellError: reject,
        onError(error: unknown) {
          responseStatus = 500;
          portal.log.error({ err: error }, 'a page failed while it was drawn');
        },
      },
    );
    setTimeout(() => page.abort(), streamTimeout).unref();
  });
}

/** Errors of loaders and actions that are no refusals: logged, and told to nobody in detail. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) context.portal.log.error({ err: error }, 'a loader or an action failed');
}
