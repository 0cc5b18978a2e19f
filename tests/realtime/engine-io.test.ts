import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FRAME_BYTES } from '#server/realtime/server.ts';
import {
  ask,
  nextMessage,
  openedBy,
  openLine,
  openPolling,
  openSocket,
  poll,
  type Who,
} from '#tests/support/line.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

/**
 * The rules of Engine.IO's protocol, revision 4, against the portal's own engine with all that is wrapped around
 * it: https://github.com/socketio/engine.io-protocol. Only the pings are shorter.
 */
const pace = { pingInterval: 300, pingTimeout: 200, connectTimeout: 45_000 };

let server: TestPortal;
let who: Who;

beforeAll(async () => {
  server = await openTestPortal({ pace });
  who = { server, cookie: await server.cookieOf('ngo') };
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

/** The status with which a WebSocket is refused. */
const refused = (query: string) =>
  openLine(who, query).then(
    () => 'opened',
    (error: Error) => error.message,
  );
const codeOf = ({ status, text }: { status: number; text: string }) => [status, JSON.parse(text).code];

describe('opening', () => {
  it('by polling answers with the packet that opens', async () => {
    const { status, text, type } = await poll(who);
    expect(status).toBe(200);
    expect(type).toMatch(/^text\/plain; charset=UTF-8/i);
    expect(openedBy(text)).toEqual({
      sid: expect.any(String),
      upgrades: ['websocket'],
      pingInterval: 300,
      pingTimeout: 200,
      maxPayload: MAX_FRAME_BYTES,
    });
  });

  it('by WebSocket answers the same, with nothing to go up to', async () => {
    const line = await openLine(who);
    expect(openedBy(await line.next())).toMatchObject({ upgrades: [], pingInterval: 300, pingTimeout: 200 });
    line.end();
  });

  it('is refused with a transport or a revision that is not there, or by another method', async () => {
    const at = (query: string, body?: string, method?: string) =>
      ask(who, `/socket.io/?${query}`, body, method);
    expect(codeOf(await at('EIO=4&transport=pigeon'))).toEqual([400, 0]);
    expect(codeOf(await at('EIO=4'))).toEqual([400, 0]);
    expect(codeOf(await at('EIO=3&transport=polling'))).toEqual([400, 5]);
    expect(codeOf(await at('transport=polling'))).toEqual([400, 5]);
    expect(codeOf(await at('EIO=4&transport=polling', '4hi'))).toEqual([400, 2]);
    expect(codeOf(await at('EIO=4&transport=polling', undefined, 'PUT'))).toEqual([400, 2]);
    expect(codeOf(await at('EIO=4&transport=websocket'))).toEqual([400, 3]);
    expect(await refused('/socket.io/?EIO=4&transport=pigeon')).toBe('400');
  });

  it('by WebSocket with another revision is ended before anything is said', async () => {
    for (const revision of ['EIO=3&', '']) {
      const line = await openLine(who, `/socket.io/?${revision}transport=websocket`);
      await expect(line.next()).rejects.toThrow('the line was closed');
    }
  });

  it('is refused with the number of a session that is not there', async () => {
    expect(codeOf(await poll(who, { sid: 'nobody' }))).toEqual([400, 1]);
    expect(codeOf(await poll(who, { sid: '__proto__' }))).toEqual([400, 1]);
    expect(await refused('/socket.io/?EIO=4&transport=websocket&sid=nobody')).toBe('400');
  });
});

/** What came of so many packets at least, without the pings. */
async function come(sid: string, count: number): Promise<string[]> {
  const packets: string[] = [];
  while (packets.length < count) {
    const { status, text } = await poll(who, { sid });
    if (status !== 200) throw new Error(`the session has ended: ${text}`);
    for (const packet of text.split('\x1e')) if (packet !== '2') packets.push(packet);
  }
  return packets;
}

/** A session over polling that is in the default namespace. */
async function enter(): Promise<string> {
  const sid = await openPolling(who);
  await poll(who, { sid, body: '40' });
  expect((await come(sid, 1))[0]).toMatch(/^40\{"sid":/);
  return sid;
}

describe('over polling', () => {
  it('packets travel together, each apart from the next by one character', async () => {
    const sid = await enter();
    const body = '420["subscribe",{"stream":"public"}]\x1e421["unsubscribe",{"stream":"public"}]';
    expect(await poll(who, { sid, body })).toMatchObject({ status: 200, text: 'ok' });
    const packets = await come(sid, 2);
    expect(packets.filter((packet) => packet.startsWith('430[{"ok":true'))).toHaveLength(1);
    expect(packets.filter((packet) => packet === '431[{"ok":true}]')).toHaveLength(1);
  });

  it('bytes travel as base64', async () => {
    const sid = await enter();
    const body = '451-0["subscribe",{"_placeholder":true,"num":0}]\x1ebAQIDBA==';
    expect((await poll(who, { sid, body })).status).toBe(200);
    expect((await come(sid, 1))[0]).toMatch(/^430\[\{"ok":false/);
  });

  it('a packet of no known kind ends the session', async () => {
    const sid = await openPolling(who);
    await poll(who, { sid, body: 'abc' });
    expect((await poll(who, { sid })).status).toBe(400);
  });

  it('the closing packet ends the session, and whoever waits is let go', async () => {
    const sid = await openPolling(who);
    const waiting = poll(who, { sid });
    await pause(20);
    expect((await poll(who, { sid, body: '1' })).status).toBe(200);
    expect(await waiting).toMatchObject({ status: 200, text: '6' });
    expect((await poll(who, { sid })).status).toBe(400);
  });

  it('two that wait at once end the session', async () => {
    const sid = await openPolling(who);
    const first = poll(who, { sid });
    await pause(20);
    expect((await poll(who, { sid })).status).toBe(400);
    await first;
    expect((await poll(who, { sid })).status).toBe(400);
  });

  it('a body above the limit is refused', async () => {
    const sid = await openPolling(who);
    const body = `4${'x'.repeat(MAX_FRAME_BYTES)}`;
    const answer = await poll(who, { sid, body }).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });
});

describe('over WebSocket', () => {
  it('a packet of no known kind ends the session', async () => {
    const line = await openLine(who);
    await line.next();
    line.send('abc');
    await line.closed;
  });

  it('the closing packet ends the session', async () => {
    const line = await openLine(who);
    await line.next();
    line.send('1');
    await line.closed;
  });

  it('bytes travel as they are', async () => {
    const line = await openSocket(who);
    line.send('451-5["subscribe",{"_placeholder":true,"num":0}]');
    line.send(Buffer.from([1, 2, 3, 4]));
    expect(await nextMessage(line)).toMatch(/^435\[\{"ok":false/);
    line.end();
  });
});

describe('the heart beats', () => {
  it('over polling: who answers is kept, who does not is let go', async () => {
    const sid = await openPolling(who);
    for (let beat = 0; beat < 3; beat += 1) {
      expect((await poll(who, { sid })).text).toBe('2');
      expect((await poll(who, { sid, body: '3' })).text).toBe('ok');
    }
    await pause(pace.pingInterval + pace.pingTimeout + 150);
    expect((await poll(who, { sid })).status).toBe(400);
  });

  it('over WebSocket: who answers is kept, who does not is let go', async () => {
    const line = await openLine(who);
    await line.next();
    for (let beat = 0; beat < 3; beat += 1) {
      expect(await line.next()).toBe('2');
      line.send('3');
    }
    expect(line.isOpen()).toBe(true);
    await line.closed;
  });

  it('a ping that the client sends, as clients of the revision before do, ends the session', async () => {
    const line = await openLine(who);
    await line.next();
    line.send('2');
    await line.closed;
  });
});

describe('going up from polling to WebSocket', () => {
  const up = (sid: string) => openLine(who, `/socket.io/?EIO=4&transport=websocket&sid=${sid}`);

  it('is tried, then done, and nothing is lost on the way', async () => {
    const sid = await enter();
    const waiting = poll(who, { sid });
    const line = await up(sid);
    line.send('2probe');
    expect(await line.next()).toBe('3probe');
    // Whoever waits by polling is let go, so that the way is free.
    expect((await waiting).text).toMatch(/^[26]$/);
    line.send('5');
    line.send('420["subscribe",{"stream":"public"}]');
    expect(await nextMessage(line)).toMatch(/^430\[\{"ok":true/);
    expect((await poll(who, { sid })).status).toBe(400);
    expect(line.isOpen()).toBe(true);
    const second = await up(sid);
    await second.closed;
    line.end();
  });

  it('is left where it does not begin with the try', async () => {
    const sid = await openPolling(who);
    const line = await up(sid);
    line.send('4hello');
    await line.closed;
  });
});
