import { expect, it } from 'vitest';
import { MESSAGE_MAXIMUM } from '#domain/channels/kinds.ts';
import { readText } from '#server/channels/render.ts';

const MOST_MS = 50;

const filled = (part: string) => part.repeat(MESSAGE_MAXIMUM).slice(0, MESSAGE_MAXIMUM);
const halves = (...parts: readonly string[]) =>
  parts.map((part) => part.repeat(MESSAGE_MAXIMUM).slice(0, MESSAGE_MAXIMUM / 2)).join('');

/** As long as a message may be, and made to be read slowly. */
const shapes: Readonly<Record<string, string>> = {
  'quotes within quotes': filled('> '),
  'lists within quotes': filled('>- '),
  'brackets that nobody closes': filled('['),
  'links that have no end': halves('[', ']('),
  'stars that open and close nothing': filled('*a **b '),
  'lines that open and close nothing': filled('_a__'),
  'strokes that close nothing': filled('~~a'),
  'marks of code in every length': Array.from({ length: 88 }, (_, at) => '`'.repeat(at + 1))
    .join(' ')
    .slice(0, MESSAGE_MAXIMUM),
  'a table of thousands of rows': `|a\n|-\n${filled('|\n')}`.slice(0, MESSAGE_MAXIMUM),
  'a table of many columns': `${'|'.repeat(1_000)}\n${filled('-|')}`.slice(0, MESSAGE_MAXIMUM),
  'addresses that have no end': filled('<http://a'),
  'characters by number that have none': filled('&#x'),
};

/** Processor time of the quickest of a few: what other work on the machine hardly touches. */
function quickestMs(text: string): number {
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    readText(text).html();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

it.each(Object.entries(shapes))('S10: %s are drawn within 50 ms', (_, text) => {
  expect(text.length).toBeLessThanOrEqual(MESSAGE_MAXIMUM);
  expect(text.length).toBeGreaterThan(MESSAGE_MAXIMUM * 0.9);
  const ms = quickestMs(text);
  console.log(`S10 ${_}: ${ms.toFixed(1)} ms`);
  expect(ms).toBeLessThan(MOST_MS);
});
