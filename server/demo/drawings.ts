import sharp from 'sharp';

/** A file of the demonstration: drawn here when it is told, so that nothing of it is anybody's. */
export interface DemoFile {
  readonly name: string;
  readonly description?: string;
  readonly content: () => Promise<Buffer>;
}

const WIDTH = 960;
const HEIGHT = 640;

/** As a phone would send it: a JPEG. */
const drawing = (ground: string, shapes: string) => () =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
      <rect width="100%" height="100%" fill="${ground}"/>${shapes}</svg>`,
    ),
  )
    .jpeg({ quality: 82 })
    .toBuffer();

const sun = '<circle cx="790" cy="120" r="60" fill="#f6c453"/>';

const waterPoint = drawing(
  '#cfe6f5',
  `${sun}<path d="M0 470 Q240 420 480 470 T960 460 V640 H0Z" fill="#c99f6a"/>
  <rect x="405" y="300" width="150" height="190" rx="10" fill="#8d99a6"/>
  <path d="M480 300 V180 H640" stroke="#33475b" stroke-width="26" fill="none" stroke-linecap="round"/>
  <path d="M405 370 H300 V410" stroke="#33475b" stroke-width="22" fill="none" stroke-linecap="round"/>
  <path d="M300 425 q-26 44 0 60 q26 -16 0 -60" fill="#2f7fc1"/>
  <path d="M210 560 h180 l-22 -90 h-136z" fill="#e9b949"/>`,
);

const bridge = drawing(
  '#dfe9dc',
  `<path d="M0 420 H960 V640 H0Z" fill="#5d95b8"/>
  <path d="M0 330 H330 V420 H0Z M630 330 H960 V420 H630Z" fill="#9b8a67"/>
  <path d="M320 332 H640" stroke="#6b4f2f" stroke-width="30"/>
  <path d="M360 345 V520 M480 345 V520 M600 345 V520" stroke="#6b4f2f" stroke-width="22"/>
  <path d="M500 315 l34 36" stroke="#b3261e" stroke-width="12"/><path d="M534 315 l-34 36" stroke="#b3261e" stroke-width="12"/>
  <rect x="120" y="236" width="150" height="72" rx="8" fill="#f2f2ee" stroke="#33475b" stroke-width="6"/>
  <rect x="60" y="262" width="64" height="46" rx="6" fill="#4a7fb0"/>
  <circle cx="92" cy="314" r="18" fill="#222"/><circle cx="160" cy="314" r="18" fill="#222"/><circle cx="240" cy="314" r="18" fill="#222"/>`,
);

/** A page of text as the smallest PDF there is; each line is ASCII. */
function page(title: string, lines: readonly string[]): () => Promise<Buffer> {
  const text = lines.map((line) => `0 -22 Td (${line.replaceAll(/[()\\]/g, '\\$&')}) Tj`).join('\n');
  const content = `BT /F1 20 Tf 50 770 Td (${title}) Tj /F1 12 Tf 0 -20 Td\n${text}\nET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj`).join('\n');
  return async () => Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** What of the demonstration's talk comes with files. */
export const demoFiles = {
  waterPoint: {
    name: 'point-eau-4.jpg',
    description: 'Dessin : la pompe du quatrième point d’eau et un bidon plein',
    content: waterPoint,
  },
  bridge: {
    name: 'second-bridge.jpg',
    description: 'Drawing: a lorry waits before the second bridge, whose middle is damaged',
    content: bridge,
  },
  bridgeNote: {
    name: 'bridge-loads.pdf',
    content: page('Second bridge: loads (demonstration)', [
      'One lorry at a time, 12 t at most, walking pace.',
      'No stop on the bridge; the middle plank is marked.',
      'Ferry at Bambari: 10 t. Two crossings with a full lorry.',
      'Looked at by the logistics cell of this demonstration.',
    ]),
  },
} satisfies Record<string, DemoFile>;

export type DemoFileName = keyof typeof demoFiles;
