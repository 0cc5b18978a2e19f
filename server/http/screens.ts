import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express, { type RequestHandler } from 'express';
import type { Portal } from '../portal.ts';
import { identify } from './identify.ts';
import { keptPages } from './kept-pages.ts';
import { loadContext } from './load-context.ts';

/** Names the build of the screens that answers: a page of another one knows that there is a newer portal. */
const BUILD = 'Concord-Build';

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** The pages from a build of the screens: its files first, then Remix with the portal as its load context. */
export async function builtScreens(portal: Portal, folder = 'build'): Promise<RequestHandler[]> {
  const build = (await import(pathToFileURL(resolve(folder, 'server/index.js')).href)) as ServerBuild;
  return [
    express.static(resolve(folder, 'client'), {
      index: false,
      setHeaders(response, path) {
        response.setHeader(BUILD, build.assets.version);
        // Names under assets/ carry a hash of what is in them.
        const lasting = path.includes('/assets/');
        response.setHeader(
          'Cache-Control',
          lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        );
      },
    }),
    ...remixScreens(portal, build, 'production'),
  ];
}

export function remixScreens(
  portal: Portal,
  build: Build,
  mode: 'production' | 'development',
): RequestHandler[] {
  const handle = createRequestHandler({
    build: build as ServerBuild,
    mode,
    getLoadContext: (_request, response) =>
      loadContext(portal, response.locals.facts) as unknown as AppLoadContext,
  });
  const version = 'assets' in build ? build.assets.version : null;
  return [
    (_request, response, next) => {
      if (version) response.setHeader(BUILD, version);
      next();
    },
    identify(portal),
    keptPages(portal),
    (request, response, next) => void handle(request, response, next),
  ];
}
