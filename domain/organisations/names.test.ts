import { describe, expect, it } from 'vitest';
import { lookKey, nameKey } from './names.ts';

describe('names', () => {
  it('are the same whatever their case, width and spaces', () => {
    expect(nameKey('  Relief   FOUNDATION ')).toBe(nameKey('relief foundation'));
    expect(nameKey('Ｒｅｌｉｅｆ')).toBe(nameKey('relief'));
    expect(nameKey('Relief Fоundation')).not.toBe(nameKey('Relief Foundation'));
  });

  it.each([
    ['Relief Fоundation', 'Relief Foundation', 'a Cyrillic o'],
    ['lnternational Aid', 'International Aid', 'a small l for a capital I'],
    ['Médecins du Lac', 'Medecins du Lac', 'an accent left out'],
    ['Aid-Worlds', 'Aid Worlds', 'punctuation'],
    ['Aid\u200dWorlds', 'Aid Worlds', 'an invisible joiner'],
    ['Carnival', 'Camival', 'r and n for m'],
    ['منظمة الاغاثة', 'منظمة الإغاثة', 'a hamza left out'],
  ])('%s looks like %s (%s)', (one, other) => {
    expect(lookKey(one)).toBe(lookKey(other));
  });

  it('of different organisations stay apart, in every script', () => {
    const names = [
      'Lake Chad Water',
      'Lake Chad Health',
      'لجنة المياه',
      'لجنة الصحة',
      'Вода для жизни',
      '水与和平',
    ];
    expect(new Set(names.map(lookKey)).size).toBe(names.length);
    expect(names.every((name) => lookKey(name).length > 2)).toBe(true);
  });
});
