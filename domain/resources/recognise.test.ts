import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../core/id.ts';
import { recognise } from './recognise.ts';

const known = {
  items: [
    { id: 'blanket', name: { en: 'Blankets', es: 'Mantas', fr: 'Couvertures', ar: 'بطانيات' }, packs: [] },
    {
      id: 'water',
      name: { en: 'Drinking water', fr: 'Eau potable' },
      packs: [{ code: 'bottle', name: { en: 'bottles', fr: 'bouteilles' } }],
    },
    { id: 'tent', name: { en: 'Family tent' }, packs: [] },
    { id: 'kit', name: { en: 'Hygiene kit' }, packs: [] },
    { id: 'kits', name: { en: 'Hygiene kit for women' }, packs: [] },
  ],
  places: ['Bria', 'Bangui', 'Birao'],
  today: '2026-11-24' as CalendarDate,
};
const said = (text: string) => {
  const { itemId, quantity, unit, date, place } = recognise(text, known);
  return [itemId, quantity, unit, date, place].map((each) => each ?? '-').join(' ');
};

describe('what a sentence says of a need or an offer', () => {
  it('is read where it can be read in one way', () => {
    expect(said('We need 500 blankets in Bria by 10 December')).toBe('blanket 500 - 2026-12-10 Bria');
    expect(said('Il faut 5 000 couvertures à Bria avant le 2026-12-20.')).toBe(
      'blanket 5000 - 2026-12-20 Bria',
    );
    expect(said('20 litres of drinking water')).toBe('water 20 litre - -');
    expect(said('1,200 bottles of drinking water, 3 de enero de 2027')).toBe(
      'water 1200 bottle 2027-01-03 -',
    );
    expect(said('12 family tents, or one family tent')).toBe('tent 12 - - -');
    expect(said('نحتاج ٣٠٠ بطانيات')).toBe('blanket 300 - - -');
  });

  it('is never invented', () => {
    expect(said('We need 20 boxes of blankets')).toBe('blanket - - - -');
    expect(said('500 blankets or 300 blankets?')).toBe('blanket - - - -');
    expect(said('blankets and drinking water')).toBe('- - - - -');
    expect(said('From Bria to Bangui')).toBe('- - - - -');
    expect(said('by 10/12/2026 or 12 December')).toBe('- - - 2026-12-12 -');
    expect(said('by 2026-12-10 or 2026-12-11, since 3 March 2020')).toBe('- - - - -');
    expect(said('1.5 blankets')).toBe('blanket - - - -');
  });

  it('takes the longer of two names', () => {
    expect(said('40 hygiene kit for women')).toBe('kits 40 - - -');
  });

  it('is read in time, whatever is sent', () => {
    const started = performance.now();
    recognise('1,000 '.repeat(660), known);
    recognise('9'.repeat(4_000), known);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
