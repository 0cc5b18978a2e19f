import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { MESSAGE_MAXIMUM } from '#domain/channels/kinds.ts';
import { attacks } from '#tests/support/attacks.ts';
import type { Found } from './marks.ts';
import { readMarkdown, readText } from './render.ts';

const renderMessage = (body: string) => readText(body).html();
const renderMarkdown = (body: string) => readMarkdown(body).html();

/** What a page would make of it. */
function elementsOf(body: string): Element[] {
  const { document } = parseHTML(`<!doctype html><html><body>${renderMessage(body)}</body></html>`);
  return [...document.body.querySelectorAll('*')];
}

const ALLOWED = 'p br strong em s code pre blockquote ul ol li a table thead tbody tr th td span bdi'.split(
  ' ',
);

describe('what somebody writes', () => {
  it.each(attacks)('is drawn as text and never acts: %j', (attack) => {
    for (const element of elementsOf(attack)) {
      expect(ALLOWED).toContain(element.tagName.toLowerCase());
      for (const { name, value } of [...element.attributes]) {
        expect(['href', 'rel', 'dir', 'class']).toContain(name);
        if (name === 'class') expect(value).toMatch(/^mention( mention-nobody)?$/);
        if (name === 'href') expect(value).toMatch(/^https?:\/\//);
      }
    }
  });

  it('keeps its text, lists, quotes, code, tables and links', () => {
    const body = [
      '**bold** *slanted* ~~gone~~ `x < 1`',
      '> quoted',
      '- one\n- two',
      '```\nplain\n```',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'See https://example.org/road and [the map](https://example.org/map).',
    ].join('\n\n');
    const names = new Set(elementsOf(body).map(({ tagName }) => tagName.toLowerCase()));
    for (const name of ['strong', 'em', 's', 'code', 'blockquote', 'ul', 'li', 'pre', 'table', 'a']) {
      expect(names).toContain(name);
    }
  });

  it('gives a link no hold on the page and the page no say for the link', () => {
    const [link] = elementsOf('https://example.org').filter(({ tagName }) => tagName === 'A');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it('lets each block find its own direction', () => {
    const blocks = elementsOf('مرحبا بالجميع\n\nHello all').filter(({ tagName }) => tagName === 'P');
    expect(blocks.map((block) => block.getAttribute('dir'))).toEqual(['auto', 'auto']);
  });

  it('makes links of web addresses only, and headings and rules of nothing', () => {
    expect(renderMessage('write to name@example.org or ftp://a.example')).not.toContain('<a');
    expect(renderMessage('# not a heading\n\n---')).toContain('# not a heading');
  });
});

describe('what a text calls by name', () => {
  const found: Found = {
    people: new Map([
      ['Amina <b>', { name: 'Amina <b>', attribute: 'data-person', id: 'p1' }],
      ['Lake Water', { name: 'Lake Water', attribute: 'data-organisation', id: 'o1' }],
    ]),
    everyone: true,
  };

  it('is gathered where it is said, not in code, in an address or behind a backslash', () => {
    const { called } = readText('@**Amina** `@**Code**` a@**Mail** \\@**Escaped** #**safety** @channel');
    expect([...called.people]).toEqual(['Amina']);
    expect(called.everyone).toBe(true);
    expect(readText('write to me@channel.example or @channels').called.everyone).toBe(false);
  });

  it('is drawn isolated, by the name the portal knows, and escaped', () => {
    const html = readText('@**Amina <b>** of @**Lake Water** in #**safety**, @channel').html(found);
    expect(html).toBe(
      '<p dir="auto"><span class="mention" data-person="p1"><bdi>@Amina &lt;b&gt;</bdi></span> of ' +
        '<span class="mention" data-organisation="o1"><bdi>@Lake Water</bdi></span> in ' +
        '<span data-channel="safety"><bdi>#safety</bdi></span>, ' +
        '<span class="mention" data-everyone="1"><bdi>@channel</bdi></span></p>',
    );
  });

  it('as a channel is drawn the same whether there is such a channel or not', () => {
    expect(renderMessage('#**safety "1" <b>** in `#**code**`')).toBe(
      '<p dir="auto"><span data-channel="safety &quot;1&quot; &lt;b&gt;"><bdi>#safety "1" &lt;b&gt;</bdi></span> in ' +
        '<code dir="ltr">#**code**</code></p>',
    );
  });

  it('that is not found is shown to have told nobody', () => {
    expect(renderMessage('@**Nobody**')).toContain(
      '<span class="mention mention-nobody"><bdi>@Nobody</bdi></span>',
    );
  });

  it('draws emoji by their short names, and no clock or unknown name', () => {
    expect(renderMessage(':thumbsup: at 10:30:15 :constructor: `:tada:`')).toBe(
      '<p dir="auto">👍 at 10:30:15 :constructor: <code dir="ltr">:tada:</code></p>',
    );
  });

  it('links to pages of records in the portal, and nowhere else within it', () => {
    const id = '01a20c82-bf3c-7017-9002-7b0fd912bc7d';
    expect(renderMessage(`[Pumps](/needs/${id})`)).toContain(`href="/needs/${id}"`);
    expect(renderMessage('[x](/sign-out)')).not.toContain('<a');
    expect(renderMessage(`[x](//needs/${id})`)).not.toContain('<a');
  });
});

const CAP = MESSAGE_MAXIMUM;
const filled = (unit: string) => unit.repeat(Math.ceil(CAP / unit.length)).slice(0, CAP);
const shapes: readonly [string, string][] = [
  ['nested quotes', filled('> ')],
  ['nested brackets', filled('[')],
  ['open links', filled('[a](')],
  ['stars', filled('*')],
  ['stars and letters', filled('*a_ ')],
  ['underscores about words', filled('a**b_')],
  [
    'backticks of growing length',
    filled(Array.from({ length: 90 }, (_, at) => `${'`'.repeat(at)} `).join('')),
  ],
  ['tildes', filled('~~a')],
  ['nested lists', filled(Array.from({ length: 60 }, (_, at) => `${' '.repeat(at * 2)}- a\n`).join(''))],
  ['table of pipes', `${filled('|').slice(0, 1_900)}\n${filled('|-').slice(0, 1_900)}`],
  ['web addresses', filled('http://a.')],
  ['www without end', filled('www.')],
  ['entities', filled('&#x41')],
  ['references', filled('[a]: <b\n')],
  ['angles', filled('<a ')],
  ['escapes', filled('\\')],
];

describe('a pathological message at its full length', () => {
  it.each(shapes)('is drawn within 50 ms: %s', (_name, body) => {
    renderMessage(body);
    // Processor time, not the clock's: other work on the machine is none of this one's.
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      renderMessage(body);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

it('a message of plain words is drawn as Markdown would draw it', () => {
  const pieces = [
    ...'aZ09 é\u0301عربي中ß'.split(''),
    ...' ,.;:?!\'"()%-_*~`>#|[]<&\\/@=+\n'.split(''),
    '://',
    'www.',
    '1. ',
    '&amp;',
    ': ',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('').trim());
  fc.assert(
    fc.property(text, (body) => {
      expect(renderMessage(body)).toBe(renderMarkdown(body));
    }),
    { numRuns: 5_000 },
  );
});
