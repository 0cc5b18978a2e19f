import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { readSheet } from './read-sheet.ts';

const text = 'Organisation;Pays;Indicateur\nMédecins;Côte d’Ivoire;"a;b\nc"\n';
const rows = [
  ['Organisation', 'Pays', 'Indicateur'],
  ['Médecins', 'Côte d’Ivoire', 'a;b\nc'],
];
const utf16 = (bigEndian: boolean, mark: boolean) => {
  const buffer = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};
const windows = Buffer.from(text.replace('’', '\u0092'), 'latin1');

it.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 with its mark', utf16(false, true), 'utf-16le'],
  ['UTF-16 without', utf16(false, false), 'utf-16le'],
  ['UTF-16, big end first', utf16(true, true), 'utf-16be'],
  ['Windows-1252', windows, 'windows-1252'],
] as const)('reads %s', async (_name, bytes, encoding) => {
  expect(await readSheet(bytes)).toEqual({ sheet: rows, encoding });
});

it.each([',', ';', '\t', '|'])('finds that %j parts the cells', async (separator) => {
  const csv = `a${separator}b${separator}c\n1${separator}2${separator}"x, y; z"\n0042${separator}5${separator}6\n`;
  const { sheet } = await readSheet(Buffer.from(csv));
  expect(sheet).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', 'x, y; z'],
    ['0042', '5', '6'],
  ]);
});

const reasonOf = (bytes: Uint8Array) =>
  readSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof PortalError ? error.reason : error),
  );

it('refuses what is no sheet, is broken, or is too large', async () => {
  expect(await reasonOf(Buffer.from('a,b\n1,"open\n2,3\n'))).toBe('imports.broken_csv');
  expect(await reasonOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 5, 6, 7, 8]))).toBe(
    'imports.not_a_sheet',
  );
  expect(await reasonOf(Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))).toBe('imports.not_a_sheet');
  expect(await reasonOf(Buffer.from('a,b\n'.repeat(50_001)))).toBe('imports.too_many_rows');
  expect(await reasonOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('too_large');
});

it('reads ten megabytes in turns, so that others are served meanwhile', async () => {
  const line = `${'some words of a cell,'.repeat(12)}\n`;
  const bytes = Buffer.from(line.repeat(Math.floor((10 * 1024 * 1024) / line.length)));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const before = process.memoryUsage().rss;
  const { sheet } = await readSheet(bytes);
  clearInterval(timer);
  expect(sheet).toHaveLength(Math.floor((10 * 1024 * 1024) / line.length));
  expect(turns).toBeGreaterThan(5);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(300);
});
