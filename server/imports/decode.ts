import type { Encoding } from '#domain/imports/plan.ts';

const has = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The encoding a text file is in: by its mark, by the zeros of UTF-16, else UTF-8 where it is valid, else Windows. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (has(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (has(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (has(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const zerosAt = (parity: number) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
  if (zerosAt(1) > sample.length / 8) return 'utf-16le';
  if (zerosAt(0) > sample.length / 8) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of a file, without its byte-order mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
  if (encoding !== 'windows-1252') return text;
  return text.replaceAll(/[\u0080-\u009F]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control);
}
