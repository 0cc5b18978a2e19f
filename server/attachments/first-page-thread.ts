import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Longest side of the picture, and what a picture inside the page may have. */
const SIDE = 960;
const INNER_PIXELS = 16_000_000;

/** Runs in a thread of its own, which is ended when it takes too long: the first page as a PNG. */
async function draw(data: Uint8Array): Promise<Uint8Array> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const document = await getDocument({
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: INNER_PIXELS,
    canvasMaxAreaInBytes: SIDE * SIDE * 4 * 8,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    verbosity: 0,
  }).promise;
  const page = await document.getPage(1);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: SIDE / Math.max(whole.width, whole.height, 1) });
  const canvas = createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
  return canvas.encode('png');
}

parentPort?.postMessage(await draw(workerData as Uint8Array));
