import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './build.mjs';
import { findPages, signIn, startDemonstration } from './pages.mjs';
import { findChromium } from './services.mjs';
import { ensureInstalled, stop } from './setup.mjs';
import { visitPages } from './visits.mjs';

/** What a page may weigh, in KB after gzip: all of its script, and its HTML with its styles. */
const budgets = {
  public: { script: 5, page: 40 },
  'signed in': { script: 115, page: 45 },
  channel: { script: 130, page: 60 },
};

/** Who reads, besides a visitor: somebody who sees all missions, and one who works in one. */
const readers = ['coordinator', 'ngo'];

/** With `node scripts/weights.mjs channels/:channelId` only the routes whose address holds one of the words. */
const wanted = process.argv.slice(2);
const isWanted = (path) => wanted.length === 0 || wanted.some((part) => path.includes(part));

ensureInstalled();
const program = findChromium();
if (!program) stop('Pages are weighed in Chromium: apt-get install --yes chromium');
await ensureBuilt();
const manifest = readManifest();
const pages = Object.values(manifest.routes).filter(isPage);
const patterns = pages.map((route) => ({ path: pathOf(route), shape: shapeOf(pathOf(route)) }));
const map = { routes: patterns.map(({ path }) => path), routeOf };
const visited = await visitAll();
const rows = [...visited.map(weigh), ...unreached()].sort((a, b) => a.path.localeCompare(b.path));
console.log(table(rows));
const heavy = rows.filter((row) => row.over);
if (heavy.length > 0) console.log(`Past their budget: ${heavy.map((row) => row.path).join(', ')}`);
process.exitCode = heavy.length > 0 ? 1 : 0;

async function visitAll() {
  const { origin, stop: end } = await startDemonstration();
  try {
    const asVisitor = await findPages(origin, '', map);
    const visits = [...asVisitor].map(([route, { path }]) => ({ route, path, cookie: '', kind: 'public' }));
    const all = [...visits, ...(await signedInVisits(origin))];
    const chosen = all.filter(({ route }) => isWanted(route));
    const found = await visitPages(program, origin, chosen);
    // What somebody reads on one page is news on another, and wakes parts of it: such a page is weighed again, alone.
    const heavy = found.filter((visit) => weigh(visit).over);
    const again = heavy.length > 0 ? await visitPages(program, origin, heavy, 1) : [];
    return [...found.filter((visit) => !heavy.includes(visit)), ...again];
  } finally {
    end();
  }
}

/** Each route once: as the reader who is shown the most there. */
async function signedInVisits(origin) {
  const largest = new Map();
  for (const reader of readers) {
    const cookie = await signIn(origin, reader);
    for (const [route, { path, length }] of await findPages(origin, cookie, map)) {
      if (length > (largest.get(route)?.length ?? 0)) largest.set(route, { path, length, cookie });
    }
  }
  return [...largest].map(([route, { path, cookie }]) => ({ route, path, cookie, kind: kindOf(route) }));
}

function weigh({ route, kind, scripts, styles, html }) {
  const script = kilobytes(scripts);
  const css = kilobytes(styles);
  const page = gzipSync(html).length / 1024;
  const budget = budgets[kind];
  return {
    path: route,
    kind,
    script,
    css,
    html: page,
    over: script > budget.script || css + page > budget.page,
  };
}

/** A page that no link of the demonstration leads to (those of mailed links) is weighed by what its route names. */
function unreached() {
  const reached = new Set(visited.map(({ route }) => route));
  return pages
    .filter((route) => !reached.has(pathOf(route)) && isWanted(pathOf(route)))
    .map((route) => {
      const kind = kindOf(pathOf(route));
      const script = kilobytes(scriptsOf(route));
      return {
        path: pathOf(route),
        kind,
        script,
        css: null,
        html: null,
        over: script > budgets[kind].script,
      };
    });
}

function kindOf(path) {
  return /(^|\/)channels?(\/|$)/.test(path) ? 'channel' : 'signed in';
}

function scriptsOf(route) {
  const { entry } = manifest;
  const parts = chain(route);
  const modules = parts.flatMap(({ module, imports = [] }) => [module, ...imports]);
  const words = parts.map(({ id }) => `/assets/words/en/${id}.js`);
  return [entry.module, ...entry.imports, ...modules, ...words];
}

function chain(route) {
  const parent = manifest.routes[route.parentId];
  return parent ? [...chain(parent), route] : [route];
}

function pathOf(route) {
  const path = chain(route)
    .map((part) => part.path)
    .filter(Boolean)
    .join('/');
  return `/${path}`.replace(/\/+/g, '/');
}

/** The route that answers an address, addresses without parameters first. */
function routeOf(address) {
  const path = address.split('?')[0];
  const fitting = patterns.filter(({ shape }) => shape.test(path)).map((pattern) => pattern.path);
  return fitting.sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

function shapeOf(path) {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[^/]+/g, '[^/]+')}$`);
}

/**
 * The root is no page, nor what only frames a page of the same address; a route that only answers data has an empty
 * module in the browser.
 */
function isPage(route) {
  if (route.id === 'root') return false;
  const frames = Object.values(manifest.routes).some((other) => other.parentId === route.id && other.index);
  return !frames && readFileSync(fileOf(route.module), 'utf8').length > 80;
}

function kilobytes(urls) {
  const files = [...new Set(urls)].map((url) => gzipSync(readFileSync(fileOf(url))).length);
  return files.reduce((sum, size) => sum + size, 0) / 1024;
}

function fileOf(url) {
  return join('build/client', url);
}

function readManifest() {
  const assets = 'build/client/assets';
  const file = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name));
  const text = readFileSync(join(assets, file), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

function table(lines) {
  const widest = Math.max(...lines.map((row) => row.path.length), 10);
  const number = (value) => (value === null ? '–' : value.toFixed(1)).padStart(7);
  const head = `${'route'.padEnd(widest)}  ${'kind'.padEnd(9)} ${['script', 'CSS', 'HTML'].map((name) => name.padStart(7)).join('')}  KB gz`;
  const body = lines.map(
    ({ path, kind, script, css, html, over }) =>
      `${path.padEnd(widest)}  ${kind.padEnd(9)} ${number(script)}${number(css)}${number(html)}${over ? '  past its budget' : ''}`,
  );
  return [head, ...body].join('\n');
}
