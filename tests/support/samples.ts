import sharp from 'sharp';

/** A photo as a phone makes it: with the place where it was taken. */
export function photo(width = 1_200, height = 900): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { Make: 'CanaryPhone', Copyright: 'CanaryOwner' },
      IFD3: {
        GPSLatitude: '13/1 5/1 0/1',
        GPSLongitude: '2/1 7/1 0/1',
        GPSLatitudeRef: 'N',
        GPSLongitudeRef: 'E',
      },
    })
    .toBuffer();
}

/** A PDF of one page that says something. */
export function pdf(text = 'Water report'): Buffer {
  const content = `BT /F1 24 Tf 40 300 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}
