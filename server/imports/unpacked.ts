export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** What a workbook says in its own directory that it unpacks to; a text is as large as it is. */
export function unpackedBytes(bytes: Uint8Array): number {
  if (!isZip(bytes)) return bytes.length;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  let sum = 0;
  for (
    let at = buffer.indexOf(entry);
    at >= 0 && at + 28 <= buffer.length;
    at = buffer.indexOf(entry, at + 46)
  ) {
    sum += buffer.readUInt32LE(at + 24);
  }
  return sum;
}
