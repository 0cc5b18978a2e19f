import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { openRawSocket, type RawSocket } from '#tests/support/raw-socket.ts';
import { stateOf } from '#tests/support/state.ts';

const FRAMES = 10_000;
const PAYLOADS = 10_000;
/** Fewer than end a socket for flooding. */
const AT_ONCE = 45;
const SOCKETS = 8;

let server: TestPortal;
let cookie: string;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeAll(async () => {
  server = await openTestPortal();
  cookie = await server.cookieOf('ngo');
  process.on('unhandledRejection', note).on('uncaughtException', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note).off('uncaughtException', note);
  await server.stop();
});

const open = () => openRawSocket(server.port, { Origin: server.origin, Cookie: cookie });

/** Frames near enough to the protocol to be read some way, and some that are far from it. */
const frames = fc.oneof(
  fc.string({ maxLength: 200 }).map((text) => `4${text}`),
  fc.json({ maxDepth: 4 }).map((json) => `42${json}`),
  fc.tuple(fc.nat(9), fc.json({ maxDepth: 2 })).map(([digit, json]) => `4${digit}1${json}`),
  fc.constantFrom(
    '40',
    '41',
    '43[]',
    '44{}',
    '451-["x",{"_placeholder":true,"num":0}]',
    '42["command"]',
    '420',
    '4',
    '2probe',
    '5',
    '6',
    '',
  ),
  fc.constantFrom(`42${'['.repeat(2_000)}`, `42["subscribe",${'{"a":'.repeat(500)}1${'}'.repeat(500)}]`),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const keys = [
  'stream',
  'since',
  'name',
  'input',
  'requestId',
  'kind',
  '__proto__',
  'constructor',
  'toString',
  'x',
];
const names = ['subscribe', 'unsubscribe', 'command', 'signal', 'events', '__proto__', 'x'];
const commandNames = (commands as readonly AnyCommand[]).map(({ name }) => name);
const junk = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 })),
  fc.record({
    stream: fc.oneof(fc.string(), fc.constantFrom('public', 'channel:x', 'user:', 'mission:*')),
    since: fc.jsonValue(),
  }),
  fc.record({
    name: fc.constantFrom(...commandNames, '__proto__', 'constructor', ''),
    input: fc.jsonValue({ maxDepth: 3 }),
    requestId: fc.oneof(fc.uuid(), fc.jsonValue()),
  }),
);

async function sendFrames(count: number): Promise<void> {
  const lot = fc.sample(frames, { numRuns: count, seed: 7 });
  const worker = async (from: number) => {
    let raw: RawSocket | null = null;
    let sent = 0;
    for (let at = from; at < lot.length; at += SOCKETS) {
      if (!raw || raw.isClosed() || sent >= AT_ONCE) {
        raw?.socket.destroy();
        raw = await open();
        raw.text('40');
        sent = 0;
      }
      if (at % 5 === 0) raw.frame(at % 16, Buffer.from(lot[at] ?? ''));
      else raw.text(lot[at] ?? '');
      sent += 1;
      if (sent % 15 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    raw?.socket.destroy();
  };
  await Promise.all(Array.from({ length: SOCKETS }, (_, at) => worker(at)));
}

const connected = () => {
  const socket = io(server.address, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Origin: server.origin, Cookie: cookie },
  });
  return new Promise<typeof socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('connect_error', reject);
  });
};

async function sendPayloads(count: number): Promise<number> {
  const lot = fc.sample(fc.tuple(fc.constantFrom(...names), junk, fc.boolean()), {
    numRuns: count,
    seed: 11,
  });
  let answered = 0;
  const worker = async (from: number) => {
    for (let at = from; at < lot.length; ) {
      const socket = await connected();
      for (let sent = 0; sent < AT_ONCE && at < lot.length; sent += 1, at += SOCKETS) {
        const [name, payload, withAck] = lot[at] ?? ['x', null, false];
        if (withAck) socket.emit(name, payload, () => (answered += 1));
        else socket.emit(name, payload);
      }
      // What is asked last is answered when all before it was read.
      await socket.timeout(5_000).emitWithAck('unsubscribe', { stream: 'public' });
      socket.disconnect();
    }
  };
  await Promise.all(Array.from({ length: SOCKETS }, (_, at) => worker(at)));
  return answered;
}

describe('junk on the socket', () => {
  it('does nothing: the process lives, nothing is unhandled, memory stays', async () => {
    const before = stateOf(server.portal);
    await sendFrames(500);
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    await sendFrames(FRAMES);
    const answered = await sendPayloads(PAYLOADS);
    const seconds = (performance.now() - started) / 1_000;

    expect(answered).toBeGreaterThan(1_000);
    expect(unhandled).toEqual([]);
    expect(server.errors).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(stateOf(server.portal)).toBe(before);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect((process.memoryUsage().rss - memory) / 1024 ** 2).toBeLessThan(150);
    expect(seconds).toBeLessThan(30);
  });

  it('cuts a frame past 64 KB, and only its socket', async () => {
    const other = await connected();
    const raw = await open();
    raw.text('40');
    raw.text(`42["subscribe",{"stream":"${'x'.repeat(65 * 1024)}"}]`);
    await raw.closed;
    expect(other.connected).toBe(true);
    other.disconnect();
  });
});
