import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { createRequestHandler } from '@remix-run/express';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { Outlet, RemixServer, Scripts, useLoaderData } from '@remix-run/react';
import compression from 'compression';
import express from 'express';
import { createElement as e } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/**
 * A Remix page over Express, without a database, a session or a style: it draws the rows of the file that it is given,
 * which it holds in memory, each value as an element.
 */
const rows = process.argv[2] ? JSON.parse(readFileSync(process.argv[2], 'utf8')) : { hello: 'world' };

const Value = ({ value }) => {
  if (Array.isArray(value))
    return e(
      'ul',
      null,
      value.map((one, at) => e('li', { key: at }, e(Value, { value: one }))),
    );
  if (value === null || typeof value !== 'object') return e('span', null, String(value));
  const parts = Object.entries(value).map(([name, one]) =>
    e('div', { key: name }, e('dt', null, name), e('dd', null, e(Value, { value: one }))),
  );
  return e('dl', null, parts);
};
const Page = () => e('main', null, e(Value, { value: useLoaderData() }));
const Root = () =>
  e(
    'html',
    { lang: 'en' },
    e('head', null, e('title', null, 'rows')),
    e('body', null, e(Outlet), e(Scripts)),
  );

function handleRequest(request, status, headers, remix) {
  return new Promise((resolve, reject) => {
    const page = renderToPipeableStream(e(RemixServer, { context: remix, url: request.url }), {
      onShellReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        page.pipe(body);
      },
      onShellError: reject,
    });
  });
}

const described = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
  imports: [],
};
const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: 'root', path: '', module: { default: Root } },
    page: { id: 'page', parentId: 'root', index: true, module: { default: Page, loader: () => rows } },
  },
  assets: {
    entry: { module: '/entry.js', imports: [] },
    routes: {
      root: { ...described, id: 'root', path: '', module: '/root.js' },
      page: { ...described, id: 'page', parentId: 'root', index: true, hasLoader: true, module: '/page.js' },
    },
    url: '/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
  },
  isSpaMode: false,
  mode: 'production',
};
const app = express();
app.use(compression());
const answer = createRequestHandler({ build, mode: 'production' });
app.all('*', (request, response, next) => void answer(request, response, next));
const http = app.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${http.address().port}`),
);
process.once('SIGTERM', () => process.exit(0));
