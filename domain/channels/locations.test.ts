import { describe, expect, it } from 'vitest';
import { findPrecisePlace, type PlaceNotation } from './locations.ts';

const precise: readonly (readonly [PlaceNotation, string])[] = [
  ['decimal', 'The school is at 4.39471, 18.55820.'],
  ['decimal', '-1.67412 / 29.22850'],
  ['decimal', 'Point d’eau : 4,3947 ; 18,5582'],
  ['decimal', '4.394° N, 18.558° E'],
  ['decimal', 'N 4.394 E 18.558'],
  ['decimal', 'lat: 4.394 and then lon: 18.558'],
  ['decimal', 'المدرسة عند ٤٫٣٩٤٧١، ١٨٫٥٥٨٢٠'],
  ['decimal', 'موقع ۴٫۳۹۴۷۱ ، ۱۸٫۵۵۸۲۰'],
  ['decimal', 'خط العرض ٤٫٣٩٤ وخط الطول ١٨٫٥٥٨'],
  ['decimal', 'At **4.39471**, **18.55820** there are forty families'],
  ['decimal', '4.\u200b39471, 18.55\u200f820'],
  ['sexagesimal', '4°23\'41"N 18°33\'29"E'],
  ['sexagesimal', '4° 23′ 41.5″ N, 18° 33′ 29″ E'],
  ['sexagesimal', '٤°٢٣′٤١″ شمالا ١٨°٣٣′٢٩″ شرقا'],
  ['sexagesimal', "4°23.683'N 18°33.492'E"],
  ['sexagesimal', '042341N 0183329E'],
  ['sexagesimal', '4 23 41 N, 18 33 29 E'],
  ['grid', 'MGRS 33N XH 12345 67890'],
  ['grid', '33NXH123678'],
  ['grid', '33nxh1234567890'],
  ['grid', 'UTM 33N 672345 485932'],
  ['plus_code', '6FRJ9HV5+XW'],
  ['plus_code', 'Meet at 9HV5+XW Bangui'],
  ['map_link', 'https://www.google.com/maps/place/x/@4.39,18.55,17z'],
  ['map_link', 'https://maps.app.goo.gl/Ab12'],
  ['map_link', 'https://www.openstreetmap.org/?mlat=4.3&mlon=18.5'],
  ['map_link', 'geo:4.39,18.55'],
  ['three_words', '///lampe.table.chaise'],
];

const coarse = [
  'Good morning to all.',
  'The camp lies near 4.4, 18.6.',
  '4.39, 18.56 is as near as we say here.',
  '1.500, 2.300 and 3.450 kits in three towns',
  "4°23'N 18°33'E",
  'Call +236 75 12 34 56 before 14.30, 16.45 at the latest',
  '212 families, 40 of them last night; 5,000 litres and 12,500.75 USD',
  'Version 10.1234 of the sheet',
  '100+ people and 24+12 tents',
  'See https://www.example.org/map/overview.pdf',
  '٢١٢ أسرة، منها ٤٠ وصلت الليلة',
];

describe('a precise place in a text', () => {
  it.each(precise)('is found as %s: %s', (notation, text) => {
    expect(findPrecisePlace(text)).toBe(notation);
  });
  it.each(coarse)('is not seen in: %s', (text) => {
    expect(findPrecisePlace(text)).toBeNull();
  });
  it('is looked for quickly in the longest text', () => {
    const texts = [
      '1'.repeat(4_000),
      '1.1111 '.repeat(570),
      '1° '.repeat(1_300),
      "4°23'".repeat(800),
      '+'.repeat(4_000),
    ];
    for (const text of texts) {
      const before = performance.now();
      findPrecisePlace(text);
      expect(performance.now() - before).toBeLessThan(50);
    }
  });
});

it('the address of a record is no place, whatever its number looks like', () => {
  expect(findPrecisePlace('/needs/01a20fda-4e53-765d-ba83-1cab12345678')).toBeNull();
  expect(findPrecisePlace('1cab12345678')).toBe('grid');
});
