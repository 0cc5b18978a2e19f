import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newRequestId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Line, nextMessage, openedBy, openLine, openSocket, type Who } from '#tests/support/line.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

/**
 * The rules of Socket.IO's protocol, revision 5, against the portal's own engine with all that is wrapped around
 * it: https://github.com/socketio/socket.io-protocol. Only the wait for the first packet is shorter.
 */
const pace = { pingInterval: 20_000, pingTimeout: 10_000, connectTimeout: 500 };

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

/** A WebSocket that was opened, and on which nothing was said yet. */
async function fresh(as = who): Promise<{ line: Line; sid: string }> {
  const line = await openLine(as);
  return { line, sid: openedBy(await line.next()).sid };
}

const subscribe = '["subscribe",{"stream":"public"}]';

describe('coming into the namespace', () => {
  it('is answered with a number of its own', async () => {
    const { line, sid } = await fresh();
    line.send('40');
    const reply = String(await nextMessage(line));
    expect(reply).toMatch(/^40\{"sid":"[^"]+"(,"pid":"[^"]+")?\}$/);
    expect(JSON.parse(reply.slice(2)).sid).not.toBe(sid);
    line.end();
  });

  it('may bring what proves who comes; who proves nothing is told why and stays outside', async () => {
    const { line } = await fresh({ server, cookie: '' });
    line.send('40{"token":"of nobody"}');
    expect(await nextMessage(line)).toMatch(/^44\{"message":"not_signed_in"/);
    line.send('40');
    expect(await nextMessage(line)).toMatch(/^44\{"message":"not_signed_in"/);
    line.end();
  });

  it('of a namespace that is not there is refused, and the line stays', async () => {
    const { line } = await fresh();
    line.send('40/admin,');
    expect(await nextMessage(line)).toMatch(/^44\/admin,\{"message":"Invalid namespace"/);
    line.send('40');
    expect(await nextMessage(line)).toMatch(/^40\{"sid":/);
    line.end();
  });

  it('is done within a time, or the line is closed', async () => {
    const { line } = await fresh();
    await line.closed;
  });

  it.each(['0', '4', '4abc', '49', '40{"a', '40[]', '40"text"'])(
    'does not come by %j: the line is closed',
    async (packet) => {
      const { line } = await fresh();
      line.send(packet);
      await line.closed;
    },
  );

  it('comes before anything is said: an event from outside closes the line', async () => {
    const { line } = await fresh();
    line.send(`42${subscribe}`);
    await line.closed;
  });
});

describe('an event', () => {
  it('that asks for an answer gets it under the same number, one for each', async () => {
    const line = await openSocket(who);
    for (const id of ['0', '7', '123456789']) line.send(`42${id}${subscribe}`);
    const answers = [await nextMessage(line), await nextMessage(line), await nextMessage(line)].map(String);
    expect(answers.map((answer) => answer.slice(0, answer.indexOf('['))).sort()).toEqual([
      '430',
      '43123456789',
      '437',
    ]);
    for (const answer of answers) expect(answer).toContain('[{"ok":true');
    line.end();
  });

  it('that asks for none gets none', async () => {
    const line = await openSocket(who);
    line.send(`42${subscribe}`);
    line.send('425["unsubscribe",{"stream":"public"}]');
    expect(await nextMessage(line)).toBe('435[{"ok":true}]');
    line.end();
  });

  it('of a name that nobody listens to is passed over', async () => {
    const line = await openSocket(who);
    line.send('42');
    line.send('421["nothing of ours",1,"2",{"3":[true]}]');
    line.send(`422${subscribe}`);
    expect(await nextMessage(line)).toMatch(/^432\[/);
    line.end();
  });

  it('is read with more than it should have, and with less', async () => {
    const line = await openSocket(who);
    line.send('421["subscribe",{"stream":"public"},2,[3]]');
    expect(await nextMessage(line)).toMatch(/^431\[\{"ok":true/);
    line.send('422["subscribe"]');
    expect(await nextMessage(line)).toMatch(/^432\[\{"ok":false,/);
    line.end();
  });

  it.each([
    '42{}',
    '42[]',
    '42[{}]',
    '42"subscribe"',
    '42["subscribe"',
    '42["connect"]',
    '42["connect_error"]',
    '42["disconnect"]',
    '42["disconnecting"]',
    '42["newListener"]',
    '42["removeListener"]',
    '43[]x',
    '44{"message":"x"}x',
    '48',
  ])('as %j is none: the line is closed', async (packet) => {
    const line = await openSocket(who);
    line.send(packet);
    await line.closed;
  });

  it('from the server comes as a list under its name', async () => {
    const line = await openSocket(who);
    line.send(`421${subscribe}`);
    await nextMessage(line);
    server.realtime.broadcast({ stream: 'public', events: [] });
    expect(await nextMessage(line)).toBe('42["events",{"stream":"public","events":[]}]');
    line.end();
  });
});

describe('an answer', () => {
  it('to what was never asked is passed over', async () => {
    const line = await openSocket(who);
    line.send('4399[1]');
    line.send(`421${subscribe}`);
    expect(await nextMessage(line)).toMatch(/^431\[\{"ok":true/);
    line.end();
  });
});

describe('an event with bytes', () => {
  it('is read once all of them have come', async () => {
    const line = await openSocket(who);
    line.send('452-3["command",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]');
    line.send(Buffer.from([1]));
    line.send(Buffer.from([2]));
    expect(await nextMessage(line)).toMatch(/^433\[\{"ok":false/);
    line.end();
  });

  it.each([
    ['with text where bytes should come', ['451-["subscribe",{"_placeholder":true,"num":0}]', '42["x"]']],
    ['with bytes that belong to nothing', [Buffer.from([1, 2])]],
    ['with a number of them that is none', ['45x-["subscribe",{"_placeholder":true,"num":0}]']],
    ['with no number of them', ['45["subscribe",{"_placeholder":true,"num":0}]']],
    [
      'with a place for them that is not there',
      ['451-["subscribe",{"_placeholder":true,"num":9}]', Buffer.from([1])],
    ],
  ])('%s closes the line', async (_, packets) => {
    const line = await openSocket(who);
    for (const packet of packets) line.send(packet);
    await line.closed;
  });
});

/** What comes into the namespace again before it has left closes the line. */
async function leave(line: Line): Promise<void> {
  line.send('41');
  await pause(50);
}

describe('going', () => {
  it('and coming in one breath closes the line', async () => {
    const line = await openSocket(who);
    line.send('41');
    line.send('40');
    await line.closed;
  });

  it('ends what is heard, and leaves the line open', async () => {
    const line = await openSocket(who);
    line.send(`421${subscribe}`);
    await nextMessage(line);
    await leave(line);
    server.realtime.broadcast({ stream: 'public', events: [] });
    // The cookie went with the request of the handshake: who comes back on the same line brings a token.
    line.send('40');
    expect(await nextMessage(line)).toMatch(/^44\{"message":"not_signed_in"/);
    expect(line.isOpen()).toBe(true);
    line.end();
  });
});

it('the portal answers by the protocol after all of this', async () => {
  const line = await openSocket(who);
  const ask = { name: 'no.such-command', input: {}, requestId: newRequestId() };
  line.send(`421["command",${JSON.stringify(ask)}]`);
  expect(await nextMessage(line)).toMatch(/^431\[\{"ok":false,/);
  line.end();
});
