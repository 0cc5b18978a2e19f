import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './build.mjs';
import { visitPages } from './pages.mjs';
import { ensureInstalled } from './setup.mjs';

/** What a page may weigh, in KB after gzip: all of its script, and its HTML with its styles. */
const budgets = {
  public: { script: 5, page: 40 },
  'signed in': { script: 115, page: 45 },
  channel: { script: 130, page: 60 },
};

/** Routes that are known to be past their script budget, and by how much at the most: this may only become less. */
const onRecord = {
  '/initiatives/:id': 125,
  '/missions/:mission/initiatives': 122,
  '/missions/:mission/initiatives/new': 122,
  '/initiatives/:id/edit': 122,
  '/initiatives': 122,
  '/missions/:mission': 122,
};

ensureInstalled();
await ensureBuilt();
const manifest = readManifest();
const pages = Object.values(manifest.routes).filter(isPage);
const visited = await visitPages(pages.map(pathOf));
const everywhere = [...visited.values()][0]?.styles ?? [];
const rows = pages
  .map((route) => weigh(route, visited.get(pathOf(route))))
  .sort((a, b) => a.path.localeCompare(b.path));
console.log(table(rows));
const heavy = rows.filter((row) => row.over);
if (heavy.length > 0) console.log(`Past their budget: ${heavy.map((row) => row.path).join(', ')}`);
process.exitCode = heavy.length > 0 ? 1 : 0;

/** A visited page weighs what it asked for; another one what the build says that its route asks for. */
function weigh(route, visit) {
  const scripts = visit ? visit.scripts : scriptsOf(route);
  const styles = visit ? visit.styles : stylesOf(route);
  const script = kilobytes(scripts);
  const css = kilobytes(styles);
  const html = visit ? visit.htmlKilobytes : 0;
  const kind = kindOf(route, visit);
  const budget = budgets[kind];
  const over = script > (onRecord[pathOf(route)] ?? budget.script) || html + css > budget.page;
  return { path: pathOf(route), kind, script, css, html: visit ? html : null, over };
}

function kindOf(route, visit) {
  if (/(^|\/)channels?(\/|$)/.test(pathOf(route))) return 'channel';
  return visit?.anonymous ? 'public' : 'signed in';
}

function scriptsOf(route) {
  const { entry } = manifest;
  const modules = chain(route).flatMap(({ module, imports = [] }) => [module, ...imports]);
  return [entry.module, ...entry.imports, ...modules];
}

function stylesOf(route) {
  return [...everywhere, ...chain(route).flatMap(({ css = [] }) => css)];
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

/** Layouts and the root are no pages; a route that only answers data has an empty module in the browser. */
function isPage(route) {
  if (route.id === 'root') return false;
  const isLayout =
    !route.index && Object.values(manifest.routes).some((other) => other.parentId === route.id);
  return !isLayout && readFileSync(fileOf(route.module), 'utf8').length > 80;
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
  return { ...JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)), file };
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
