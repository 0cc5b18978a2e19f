import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ColumnField, ImportKind } from '#domain/imports/columns.ts';
import type { ImportState } from '#domain/imports/lifecycle.ts';
import type { Encoding, NumberStyle } from '#domain/imports/plan.ts';
import type { Tone } from '../ui/pill.tsx';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const kindWords: Words<ImportKind> = {
  activities: msg`3W: who does what, where`,
  contributions: msg`Uniformed personnel by country and year`,
};

export const stateWords: Words<ImportState> = {
  uploaded: msg`To be checked`,
  mapped: msg`To be imported`,
  applying: msg`Being imported`,
  applied: msg`Imported`,
  abandoned: msg`Given up`,
};

export const stateTones: Readonly<Record<ImportState, Tone>> = {
  uploaded: 'warn',
  mapped: 'warn',
  applying: 'accent',
  applied: 'good',
  abandoned: 'plain',
};

/** What a column can hold, as a heading. */
export const fieldWords: Words<ColumnField> = {
  organisation: msg`Organisation`,
  project: msg`Project code`,
  sector: msg`Sector or cluster`,
  activity: msg`Activity`,
  indicator: msg`Indicator`,
  country: msg`Country`,
  admin1: msg`Region (admin 1)`,
  admin2: msg`District (admin 2)`,
  pcode: msg`P-code`,
  period: msg`Month or date`,
  starts: msg`First day`,
  ends: msg`Last day`,
  year: msg`Year`,
  target: msg`Target`,
  reached: msg`Reached`,
  record: msg`Record number`,
  mission: msg`Mission`,
  women: msg`Women`,
  men: msg`Men`,
  total: msg`Total`,
};

export const encodingWords: Words<Encoding> = {
  'utf-8': msg`Unicode (UTF-8)`,
  'utf-16le': msg`Unicode (UTF-16)`,
  'utf-16be': msg`Unicode (UTF-16, big end first)`,
  'windows-1252': msg`Western (Windows-1252, Latin-1)`,
  'windows-1256': msg`Arabic (Windows-1256)`,
};

export const numberWords: Words<NumberStyle> = {
  auto: msg`As the sheet itself makes certain`,
  comma: msg`1,234.5: the comma parts thousands`,
  point: msg`1.234,5: the point parts thousands`,
};

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}
