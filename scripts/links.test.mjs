import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import markdown from 'markdown-it';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = readdirSync(join(root, 'docs'), { recursive: true }).filter((path) => path.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', ...documents.map((path) => join('docs', path))];
const parser = markdown({ html: true });
const read = new Map();

/** The links of a page, and the anchors its headings make, as forges write them. */
function pageOf(path) {
  if (!read.has(path)) read.set(path, take(readFileSync(join(root, path), 'utf8')));
  return read.get(path);
}

function take(text) {
  const links = [];
  const anchors = new Set();
  const tokens = parser.parse(text, {});
  for (const [at, token] of tokens.entries()) {
    for (const child of token.children ?? []) {
      const to = child.attrGet('href') ?? child.attrGet('src');
      if (to) links.push(decodeURI(to));
    }
    if (token.type === 'heading_open') addAnchor(anchors, plain(tokens[at + 1]));
  }
  return { links, anchors };
}

function plain(inline) {
  const said = inline.children.filter((child) => child.type === 'text' || child.type === 'code_inline');
  return said.map((child) => child.content).join('');
}

/** A second heading of the same words gets a number. */
function addAnchor(anchors, heading) {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  let anchor = slug;
  for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
  anchors.add(anchor);
}

/** What is wrong with a link of a page, or nothing. */
function fault(page, link) {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
  const [file, anchor] = link.split('#');
  const target = file ? join(dirname(page), file) : page;
  if (target.startsWith('..') || !existsSync(join(root, target))) return [`${page}: ${link} is not there`];
  if (anchor === undefined) return [];
  const known = target.endsWith('.md') && pageOf(target).anchors.has(anchor);
  return known ? [] : [`${page}: ${link} has no such heading`];
}

it.each(pages)('every link of %s leads somewhere', (page) => {
  expect(pageOf(page).links.flatMap((link) => fault(page, link))).toEqual([]);
});
