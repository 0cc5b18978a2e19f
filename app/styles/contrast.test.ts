import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [plainPart = '', contrastPart = ''] = css.split('@utility contrast-roles');

type Scheme = 'light' | 'dark';

/** The colours of one theme by role, read from the style sheet itself. */
function roles(part: string, scheme: Scheme): Record<string, string> {
  const found = part.matchAll(/--([\w-]+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\)/g);
  return Object.fromEntries(
    [...found].map(([, role, light, dark]) => [role, scheme === 'light' ? light : dark]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['page', 'surface', 'raised'];
const onAll = (text: string) => [...grounds, 'fill'].map((ground) => [text, ground] as const);
/** Text and the grounds it stands on. */
const texts = [
  ...onAll('text'),
  ...onAll('muted'),
  ...['accent', 'accent-strong', 'good', 'warn', 'bad', 'info'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...['accent', 'good', 'warn', 'bad', 'info'].flatMap(
    (tone) =>
      [
        [tone, `${tone}-soft`],
        ['text', `${tone}-soft`],
        ['muted', `${tone}-soft`],
      ] as const,
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['on-alarm', 'alarm'],
  ['on-rail', 'rail'],
  ['on-rail-muted', 'rail'],
] as const;
/** What must be seen to be used: borders of controls, parts of a bar, the focus ring. */
const marks = [
  ...grounds.map((ground) => ['line-control', ground] as const),
  ...grounds.map((ground) => ['accent', ground] as const),
  ['good', 'fill'],
  ['accent', 'fill'],
] as const;

test('the style sheet is read: a role of every kind is found', () => {
  for (const part of [plainPart, contrastPart]) {
    expect(Object.keys(roles(part, 'dark'))).toEqual(
      expect.arrayContaining(['page', 'muted', 'bad-soft', 'on-accent']),
    );
  }
});

test.each([
  ['plain', plainPart, 4.5],
  ['high contrast', contrastPart, 7],
] as const)('%s: text meets its ratio on every ground, marks theirs', (_, part, least) => {
  const weak: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const all = { ...roles(plainPart, scheme), ...roles(part, scheme) };
    const hold = (pairs: readonly (readonly [string, string])[], ratio: number) => {
      for (const [text, ground] of pairs) {
        const reached = contrast(all[text] ?? '#777777', all[ground] ?? '#777777');
        if (reached < ratio)
          weak.push(`${scheme}: ${text} on ${ground} is ${reached.toFixed(2)}, not ${ratio}`);
      }
    };
    hold(texts, least);
    hold(marks, 3);
  }
  expect(weak).toEqual([]);
});
