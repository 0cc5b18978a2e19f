import type { Writable } from 'node:stream';
import type { EventFrame } from '#domain/realtime.ts';
import type { PortalSocket } from './socket.ts';

interface WebSocketConnection {
  readonly readyState: number;
  readonly _socket?: Writable;
}

/** What lies beneath a socket of Socket.IO. Some of it is not declared for others, so it is named here alone. */
interface Connection {
  readonly readyState: string;
  readonly transport: { readonly writable: boolean; readonly socket?: WebSocketConnection };
  /** Packets that wait until the transport takes more. */
  readonly writeBuffer: readonly unknown[];
  write(packet: string, options: object): void;
}

/** The line of a WebSocket; null where somebody polls. */
const lineOf = ({ transport }: Connection): Writable | null => transport.socket?._socket ?? null;

/** Lines that keep what they are given until the moment ends. */
let held: Writable[] = [];

function hold(line: Writable): void {
  if (line.writableCorked > 0) return;
  line.cork();
  if (held.length === 0) setImmediate(letGo);
  held.push(line);
}

function letGo(): void {
  const all = held;
  held = [];
  for (const line of all) line.uncork();
}

/**
 * What a moment brings to one socket, answers and events alike, leaves in one write: writing is most of what
 * sending costs.
 */
export function writeTogether({ conn }: PortalSocket): void {
  conn.on('flush', () => {
    const line = lineOf(conn as unknown as Connection);
    if (line) hold(line);
  });
}

/**
 * Sends a frame to each of these sockets. Its bytes are made once; where nothing waits before them they go to the
 * line itself, past what Socket.IO does for every packet, which costs as much as the writing.
 */
export function sendToAll(sockets: readonly PortalSocket[], frame: EventFrame): void {
  if (sockets.length === 0) return;
  const packet = `2${JSON.stringify(['events', frame])}`;
  const bytes = asWebSocketFrame(Buffer.from(`4${packet}`));
  const options = { compress: false, wsPreEncodedFrame: [bytes] };
  for (const { conn } of sockets) {
    const connection = conn as unknown as Connection;
    const line = freeLine(connection);
    if (line) {
      hold(line);
      line.write(bytes);
    } else connection.write(packet, options);
  }
}

/** The line, where all that was sent before is on it already and it takes in what it is given. */
function freeLine(connection: Connection): Writable | null {
  const { readyState, transport, writeBuffer } = connection;
  if (readyState !== 'open' || !transport.writable || writeBuffer.length > 0) return null;
  if (transport.socket?.readyState !== OPEN) return null;
  const line = lineOf(connection);
  return line?.writable && !line.writableNeedDrain ? line : null;
}

const OPEN = 1;
const WHOLE_TEXT = 0x81;

/** One unmasked text frame of RFC 6455. */
function asWebSocketFrame(payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = WHOLE_TEXT;
  if (head.length === 2) head[1] = length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
