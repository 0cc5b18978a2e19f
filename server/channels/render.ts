import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { type Called, type Found, marks, nothingFound } from './marks.ts';

/** The portal's subset: bold, italic, code, quote, lists, links, tables. No images, no HTML, no headings. */
const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([
  'emphasis',
  'strikethrough',
  'backticks',
  'fence',
  'blockquote',
  'list',
  'link',
  'autolink',
  'linkify',
  'table',
  'newline',
  'escape',
  'entity',
]);

// Only whole web addresses and pages of records become links: what leads elsewhere stays text.
const record = /^\/(?:needs|offers|initiatives|polls)\/[0-9a-f-]{36}(?:#[\w-]+)?$/;
markdown.validateLink = (address) => /^https?:\/\/[^\s\\]+$/i.test(address) || record.test(address);
markdown.use(marks);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

const blocks = ['p', 'blockquote', 'ul', 'ol', 'li', 'th', 'td'] as const;

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'span',
    'bdi',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    span: ['data-person', 'data-organisation', 'data-everyone', 'data-channel'],
    '*': ['dir'],
  },
  allowedClasses: { span: ['mention', 'mention-nobody'], a: ['mention'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  // Links to others' sites get nothing from us, and no page of theirs gets hold of ours.
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }),
    // People mix directions within one message: each block finds its own.
    ...Object.fromEntries(blocks.map((tag) => [tag, sanitizeHtml.simpleTransform(tag, { dir: 'auto' })])),
    code: sanitizeHtml.simpleTransform('code', { dir: 'ltr' }),
  },
};

/** Words and the usual punctuation in one paragraph: nothing in them is mark-up, an address or a character to escape. */
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} ,.;?!'()%-]|: )*$/u;

/** A text that was read: what it calls by name, and its HTML once it is known who that is. */
export interface Written {
  readonly called: Called;
  /** Safe to put into a page as it is. */
  html(found?: Found): string;
}

const callsNobody: Called = { people: new Set(), everyone: false };

export function readText(body: string): Written {
  if (plain.test(body)) return { called: callsNobody, html: () => `<p dir="auto">${body}</p>` };
  return readMarkdown(body);
}

/** The same by the whole of Markdown, whatever is in it. */
export function readMarkdown(body: string): Written {
  const called: Called = { people: new Set(), everyone: false };
  const tokens = markdown.parse(body, { called, found: nothingFound });
  return {
    called,
    html: (found = nothingFound) =>
      sanitizeHtml(markdown.renderer.render(tokens, markdown.options, { called, found }), allowed).trim(),
  };
}
