import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(tsx|ts|css)$/.test(file) && !file.endsWith('.test.ts'),
);

/** Utilities and properties that name a side of the screen instead of the beginning or end of a line. */
const physicalClass =
  /(?<![\w-])-?(?:(?:left|right|ml|mr|pl|pr|scroll-m[lr]|scroll-p[lr])-(?:\d|\[|auto|px|full)|text-(?:left|right)|float-(?:left|right)|(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?:-|\b(?!-)))/;
const physicalProperty =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right))/;

function lines(pattern: RegExp, endings: RegExp): string[] {
  return files
    .filter((file) => endings.test(file))
    .flatMap((file) =>
      readFileSync(folder + file, 'utf8')
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
}

test('nothing is placed left or right, only at the start or the end', () => {
  expect(lines(physicalClass, /\.tsx?$/)).toEqual([]);
  expect(lines(physicalProperty, /\.css$/)).toEqual([]);
});

test('no style attribute, which the content security policy would drop', () => {
  expect(lines(/\sstyle=[{"]/, /\.tsx$/)).toEqual([]);
});

test('the patterns find what they are for', () => {
  for (const bad of [
    '"ml-2 flex"',
    '"-left-1"',
    '"text-left"',
    '"md:pr-4"',
    '"rounded-l-md"',
    '"border-r"',
  ]) {
    expect(bad).toMatch(physicalClass);
  }
  for (const good of ['"ms-2"', '"text-start"', '"rounded-lg"', '"border-line"', '"rounded-md border"']) {
    expect(good).not.toMatch(physicalClass);
  }
});
