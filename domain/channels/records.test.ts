import { describe, expect, it } from 'vitest';
import { keyOf, recordsIn, refOf } from './records.ts';

const one = '019ab3c4-0000-7000-8000-000000000001';
const other = '019ab3c4-0000-7000-8000-000000000002';
const keys = (text: string) => recordsIn(text).map(keyOf);

describe('the records that a text names', () => {
  it('are found by whole addresses and by those within the portal', () => {
    expect(keys(`See https://portal.example/needs/${one} and [ours](/offers/${other}).`)).toEqual([
      `need.${one}`,
      `offer.${other}`,
    ]);
    expect(keys(`/initiatives/${one}?from=mail`)).toEqual([`initiative.${one}`]);
  });

  it('are each named once, and an allocation by its place on a page', () => {
    expect(keys(`/needs/${one} /needs/${one}`)).toEqual([`need.${one}`]);
    expect(keys(`https://portal.example/needs/${one}#allocation-${other}`)).toEqual([`allocation.${other}`]);
  });

  it('are not pages below a record, other addresses or bare ids', () => {
    expect(keys(`/needs/${one}/edit`)).toEqual([]);
    expect(keys(`https://portal.example/a/needs/${one}`)).toEqual([]);
    expect(keys(`and/needs/${one} ${one} needs/${one}`)).toEqual([]);
    expect(keys(`/needs/${one}0`)).toEqual([]);
  });

  it('are few, whatever the text', () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `/needs/019ab3c4-0000-7000-8000-0000000000${10 + at}`,
    ).join(' ');
    expect(recordsIn(text)).toHaveLength(5);
  });

  it('are read back from their keys alone', () => {
    expect(refOf(`need.${one}`)).toEqual({ kind: 'need', id: one });
    expect([refOf('need.1'), refOf(`person.${one}`), refOf('')]).toEqual([null, null, null]);
  });
});
