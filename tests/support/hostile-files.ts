import { crc32, createDeflateRaw, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** By this what somebody hid in a file is found again. */
export const HIDDEN = 'CanaryScript';
const script = `<script>alert("${HIDDEN}")</script>`;

const joined = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

const picture = (format: 'gif' | 'png') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#357' } })
    .toFormat(format)
    .toBuffer();

/** A picture to one reader and a program to another. */
export const gifAndScript = async () => joined(await picture('gif'), `/*${HIDDEN}*/=alert(1)`);
/** Begins as a GIF and is nothing but a program. */
export const onlyCalledGif = joined(`GIF89a/*${HIDDEN}*/=1;alert(1)`);
export const pdfAndHtml = (pdf: Uint8Array) => joined(pdf, script);
export const htmlAndPdf = (pdf: Uint8Array) => joined(script, pdf);
export const svgWithScript = joined(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`);

/** A PNG that says of itself how large it is, and has nothing of that. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return joined(
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND'),
  );
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = joined(type, data);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return joined(length, body, sum);
}

/** A ZIP whose one entry unpacks to so many megabytes of nothing. */
export async function zipBomb(entry: string, megabytes: number): Promise<Buffer> {
  const packed = await zeros(megabytes);
  const size = megabytes * 1024 * 1024;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(entry.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  local.copy(central, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + entry.length, 12);
  end.writeUInt32LE(30 + entry.length + packed.length, 16);
  return joined(local, entry, packed, central, entry, end);
}

function zeros(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  const parts: Buffer[] = [];
  const megabyte = Buffer.alloc(1024 * 1024);
  return new Promise((resolve, reject) => {
    deflate.on('data', (part: Buffer) => parts.push(part));
    deflate.on('end', () => resolve(Buffer.concat(parts)));
    deflate.on('error', reject);
    let left = megabytes;
    const write = () => {
      while (left > 0) {
        left -= 1;
        if (!deflate.write(megabyte)) return void deflate.once('drain', write);
      }
      deflate.end();
    };
    write();
  });
}
