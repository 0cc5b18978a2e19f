import type { Sharp } from 'sharp';
import { attachmentLimits } from '#domain/attachments/kinds.ts';
import { PortalError } from '#domain/core/errors.ts';

/** Longest side of each size, in pixels. */
const SIDES = { large: 2_048, small: 480 } as const;

/** Only a baseline picture is read row by row; of the others the whole is unpacked, so it must be smaller. */
const ROW_BY_ROW = ['jpeg', 'png'];
const WHOLE_PIXELS = 20_000_000;

/**
 * Loaded with the first picture. One at a time, and nothing of it is kept: memory stays flat whatever is sent.
 */
async function openSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

export interface Drawn {
  readonly small: Uint8Array;
  readonly large: Uint8Array | null;
  /** Of the large size, or of the small one where there is no other. */
  readonly width: number;
  readonly height: number;
}

/**
 * A picture drawn anew in two sizes: upright, without the place where it was taken or anything else that stood
 * beside its pixels. Its size is looked at before a single pixel is unpacked.
 */
export async function drawPicture(bytes: Uint8Array): Promise<Drawn> {
  await mindPixels(bytes);
  const { data: large, info } = await resized(bytes, SIDES.large, 78);
  const { data: small } = await resized(large, SIDES.small, 62);
  return { small, large, width: info.width, height: info.height };
}

/** The small size alone, of something that was drawn here. */
export async function drawSmall(bytes: Uint8Array): Promise<Drawn> {
  const { data, info } = await resized(bytes, SIDES.small, 62);
  return { small: data, large: null, width: info.width, height: info.height };
}

async function mindPixels(bytes: Uint8Array): Promise<void> {
  const sharp = await openSharp();
  const { width, height, format, isProgressive } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(unreadable);
  const limit = ROW_BY_ROW.includes(format) && !isProgressive ? attachmentLimits.pixels : WHOLE_PIXELS;
  if (width * height > limit) throw new PortalError('attachments.too_many_pixels', { millions: limit / 1e6 });
}

async function resized(bytes: Uint8Array, side: number, quality: number) {
  const picture = await open(bytes);
  return picture
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 3 })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
}

async function open(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await openSharp();
  return sharp(bytes, {
    limitInputPixels: attachmentLimits.pixels,
    sequentialRead: true,
    failOn: 'error',
    autoOrient: false,
  });
}

function unreadable(): never {
  throw new PortalError('attachments.unreadable');
}
