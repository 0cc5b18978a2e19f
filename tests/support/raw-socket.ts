import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A WebSocket by hand: what a hostile client would use, who keeps to no protocol. */
export interface RawSocket {
  readonly socket: Socket;
  /** Status of the handshake; 101 where it was opened. */
  readonly status: number;
  /** Sends a text frame as it is. */
  text(payload: string): void;
  /** Sends bytes as a frame of that opcode, masked as a client must. */
  frame(opcode: number, payload: Buffer): void;
  /** What came, as text, since it was last asked. */
  received(): string;
  readonly closed: Promise<void>;
  isClosed(): boolean;
}

export function openRawSocket(port: number, headers: Readonly<Record<string, string>>): Promise<RawSocket> {
  const socket = connect(port, '127.0.0.1');
  let came = '';
  let over = false;
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      over = true;
      resolve();
    });
  });
  const lines = Object.entries({
    Host: `localhost:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);

  return new Promise((resolve) => {
    const answer = (status: number) => {
      const frame = (opcode: number, payload: Buffer) => void (over || socket.write(framed(opcode, payload)));
      resolve({
        socket,
        status,
        frame,
        text: (payload) => frame(1, Buffer.from(payload)),
        received: () => {
          const text = came;
          came = '';
          return text;
        },
        closed,
        isClosed: () => over,
      });
    };
    socket.once('data', (bytes) => {
      came += bytes.toString('latin1');
      socket.on('data', (more) => {
        came += more.toString('latin1');
      });
      answer(Number(/^HTTP\/1\.1 (\d+)/.exec(came)?.[1] ?? 0));
    });
    void closed.then(() => answer(0));
  });
}

function framed(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const size = payload.length;
  const head =
    size < 126
      ? Buffer.from([0x80 | opcode, 0x80 | size])
      : size < 65_536
        ? Buffer.from([0x80 | opcode, 0x80 | 126, size >> 8, size & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | 127]), sizeOf64(size)]);
  const masked = Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return Buffer.concat([head, mask, masked]);
}

function sizeOf64(size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size));
  return bytes;
}
