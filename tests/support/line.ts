import WebSocket from 'ws';
import type { TestPortal } from './portal.ts';

/** One end of Engine.IO by hand: its packets are seen and sent as they are. */
export interface Line {
  /** The next packet; text as it came, bytes as a Buffer. */
  next(): Promise<string | Buffer>;
  send(packet: string | Buffer): void;
  isOpen(): boolean;
  readonly closed: Promise<void>;
  end(): void;
}

const path = '/socket.io/?EIO=4&transport=';

export interface Who {
  readonly server: TestPortal;
  readonly cookie: string;
}

const headersOf = ({ server, cookie }: Who) => ({ Origin: server.origin, Cookie: cookie });

/** A WebSocket to that address; rejects with the status where it is not opened. */
export function openLine(who: Who, query = `${path}websocket`): Promise<Line> {
  const { server } = who;
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${query}`, { headers: headersOf(who) });
  const came: (string | Buffer)[] = [];
  const waiting: ((packet: string | Buffer) => void)[] = [];
  socket.on('message', (data: Buffer, isBinary) => {
    const packet = isBinary ? data : data.toString();
    const one = waiting.shift();
    if (one) one(packet);
    else came.push(packet);
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const line: Line = {
    next: () =>
      new Promise((resolve, reject) => {
        const packet = came.shift();
        if (packet !== undefined) return resolve(packet);
        waiting.push(resolve);
        void closed.then(() => reject(new Error('the line was closed')));
      }),
    send: (packet) => socket.send(packet),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closed,
    end: () => socket.terminate(),
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(line));
    socket.once('unexpected-response', (_request, response) => {
      reject(new Error(String(response.statusCode)));
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

export interface Polled {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

/** One request of the polling transport. */
export async function poll(
  who: Who,
  { sid = '', body }: { sid?: string; body?: string } = {},
): Promise<Polled> {
  return ask(who, `${path}polling${sid && `&sid=${sid}`}`, body);
}

export async function ask(
  who: Who,
  query: string,
  body?: string,
  method = body === undefined ? 'GET' : 'POST',
) {
  const headers = {
    ...headersOf(who),
    ...(body !== undefined && { 'Content-Type': 'text/plain;charset=UTF-8' }),
  };
  const sent = body === undefined ? {} : { body };
  const response = await fetch(`${who.server.address}${query}`, { method, headers, ...sent });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, text: await response.text(), type };
}

interface Opened {
  readonly sid: string;
  readonly upgrades: readonly string[];
  readonly pingInterval: number;
  readonly pingTimeout: number;
  readonly maxPayload: number;
}

/** What the packet that opens a session says. */
export const openedBy = (packet: string | Buffer): Opened => {
  if (typeof packet !== 'string' || packet[0] !== '0')
    throw new Error(`not the opening packet: ${String(packet)}`);
  return JSON.parse(packet.slice(1)) as Opened;
};

/** A session over polling that is open. */
export async function openPolling(who: Who): Promise<string> {
  return openedBy((await poll(who)).text).sid;
}

/** A WebSocket in whose default namespace the person is, with the pings answered by whoever uses it. */
export async function openSocket(who: Who): Promise<Line> {
  const line = await openLine(who);
  openedBy(await line.next());
  line.send('40');
  const reply = String(await line.next());
  if (!reply.startsWith('40{"sid":')) throw new Error(`not admitted: ${reply}`);
  return line;
}

/** The next packet that is no ping; those are answered. */
export async function nextMessage(line: Line): Promise<string | Buffer> {
  for (;;) {
    const packet = await line.next();
    if (packet !== '2') return packet;
    line.send('3');
  }
}
