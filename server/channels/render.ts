import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

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

// Only whole web addresses become links: what leads elsewhere, or into the portal by guess, stays text.
markdown.validateLink = (address) => /^https?:\/\/[^\s\\]+$/i.test(address);
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
  ],
  allowedAttributes: { a: ['href', 'rel'], '*': ['dir'] },
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

/** HTML of a message, safe to put into a page as it is. */
export function renderMessage(body: string): string {
  return plain.test(body) ? `<p dir="auto">${body}</p>` : renderMarkdown(body);
}

/** The same by the whole of Markdown, whatever is in it. */
export function renderMarkdown(body: string): string {
  return sanitizeHtml(markdown.render(body), allowed).trim();
}
