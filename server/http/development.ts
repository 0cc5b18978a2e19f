import type { Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Portal } from '../portal.ts';
import { remixScreens } from './screens.ts';

/** The pages straight from their sources, reloaded as they change, on the portal's own server and port. */
export async function developmentScreens(portal: Portal, http: Server): Promise<RequestHandler[]> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: http, path: '/vite' } },
    appType: 'custom',
  });
  const build = async () =>
    (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
  return [vite.middlewares, ...remixScreens(portal, build, 'development')];
}
