/** How a precise place was written. */
export type PlaceNotation = 'decimal' | 'sexagesimal' | 'grid' | 'plus_code' | 'map_link' | 'three_words';

const NUMBER = String.raw`[-+]?\d{1,3}[.,]\d`;
const HALF = String.raw`(?:[NSEWO]\b|°)`;
const APART = String.raw`\s*[,;/|&]?\s*(?:and|et|y|و)?\s*`;

/** Where a grid square or a fraction of a degree is finer than some hundred metres, somebody can be found by it. */
const notations: readonly (readonly [PlaceNotation, readonly RegExp[]])[] = [
  [
    'decimal',
    [
      // Four places unmarked; three could as well be two thousands side by side.
      new RegExp(String.raw`(?<![\d.,])${NUMBER}\d{3,}\s*${HALF}?${APART}${NUMBER}\d{3,}(?!\d)`, 'iu'),
      new RegExp(
        String.raw`(?<![\d.,])${NUMBER}\d{2,}\s*°?\s*[NSEWO]\b${APART}${NUMBER}\d{2,}\s*°?\s*[NSEWO]\b`,
        'iu',
      ),
      new RegExp(String.raw`[NS]\s*${NUMBER}\d{2,}°?${APART}[EWO]\s*${NUMBER}\d{2,}`, 'iu'),
      new RegExp(
        String.raw`(?:lat\w*|خط العرض|عرض)\W{0,4}${NUMBER}\d{2,}.{0,24}?(?:lon\w*|lng|خط الطول|طول)\W{0,4}${NUMBER}\d{2,}`,
        'isu',
      ),
    ],
  ],
  [
    'sexagesimal',
    [
      /\d{1,3}\s*°\s*\d{1,2}\s*'\s*\d{1,2}(?:[.,]\d+)?\s*"?[^\d]{0,14}\d{1,3}\s*°\s*\d{1,2}\s*'\s*\d{1,2}/iu,
      /\d{1,3}\s*°\s*\d{1,2}[.,]\d{2,}\s*'?[^\d]{0,14}\d{1,3}\s*°\s*\d{1,2}[.,]\d{2,}/iu,
      /\b\d{6}(?:\.\d+)?\s*[NS]\s*[,/]?\s*\d{7}(?:\.\d+)?\s*[EWO]\b/iu,
      /\b\d{1,2}\s+\d{1,2}\s+\d{1,2}(?:[.,]\d+)?\s*[NS]\b[,;]?\s*\d{1,3}\s+\d{1,2}\s+\d{1,2}(?:[.,]\d+)?\s*[EWO]\b/iu,
    ],
  ],
  [
    'grid',
    [
      /\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{3}\s?\d{3}|\d{4}\s?\d{4}|\d{5}\s?\d{5})\b/u,
      /\b\d{1,2}[c-hj-np-x][a-hj-np-z]{2}(?:\d{6}|\d{8}|\d{10})\b/u,
      /\b\d{1,2}\s?[C-HJ-NP-X]\s+\d{5,6}\s*(?:m\s?)?E?\s*[,;]?\s+\d{6,7}\s*(?:m\s?)?N?\b/u,
    ],
  ],
  [
    'plus_code',
    [
      /(?<![\w+])[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3}\b/iu,
      /(?<![\w+])(?=[\dA-Z]*[A-Z])[23456789CFGHJMPQRVWX]{4,6}\+[23456789CFGHJMPQRVWX]{2,3}\b/u,
    ],
  ],
  [
    'map_link',
    [
      /\b(?:maps\.google|google\.[a-z.]{2,6}\/maps|goo\.gl\/maps|maps\.app\.goo\.gl|maps\.apple\.com|bing\.com\/maps|waze\.com\/(?:ul|live-map)|yandex\.[a-z]+\/maps|wego\.here\.com|osm\.org\/go|openstreetmap\.org\/(?:\?mlat|#map|node|way|relation|go))/iu,
      /\bgeo:-?\d/iu,
    ],
  ],
  ['three_words', [/\b(?:what3words\.com|w3w\.co)\/\p{L}/iu, /(?<!:)\/\/\/\p{L}+\.\p{L}+\.\p{L}+/u]],
];

/** No notation does without one of these: most texts are done here. */
const CAN_HOLD = /[\d٠-٩۰-۹+]|\/\/\/|goo\.gl|maps|w3w|what3words/iu;

/** How a text names a place finer than some hundred metres, in the usual notations and digits; null where it does not. */
export function findPrecisePlace(text: string): PlaceNotation | null {
  if (!CAN_HOLD.test(text)) return null;
  const plain = asWritten(text);
  return notations.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0] ?? null;
}

/** Digits and marks of other scripts as Latin ones, without what hides between them. */
function asWritten(text: string): string {
  return (
    text
      .normalize('NFKC')
      // The address of a record can look like a grid square and is none.
      .replaceAll(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/giu, ' ')
      // Between words of a file’s name.
      .replaceAll('_', ' ')
      .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*`]/gu, '')
      .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replaceAll('٫', '.')
      .replaceAll('،', ',')
      .replaceAll(/[−–—](?=\d)/gu, '-')
      .replaceAll(/[º˚]/gu, '°')
      .replaceAll(/''|′′|[″”“]/gu, '"')
      .replaceAll(/[′’‘´]/gu, "'")
      .replaceAll(/شمالا|شمال|ش(?=[\s,;]|$)/gu, 'N')
      .replaceAll(/جنوبا|جنوب|ج(?=[\s,;]|$)/gu, 'S')
      .replaceAll(/شرقا|شرق|ق(?=[\s,;]|$)/gu, 'E')
      .replaceAll(/غربا|غرب|غ(?=[\s,;]|$)/gu, 'W')
  );
}
