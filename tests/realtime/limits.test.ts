import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EventFrame } from '#domain/realtime.ts';
import { guarded } from '#server/realtime/guard.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { openRawSocket } from '#tests/support/raw-socket.ts';

let server: TestPortal;
let cookie: string;

beforeAll(async () => {
  server = await openTestPortal();
  cookie = await server.cookieOf('ngo');
});
afterAll(() => server.stop());

const frame = (seq: number, size: number): EventFrame => ({
  stream: 'public',
  events: [
    { seq, type: 'test', at: '', actor: { personId: null, organisationId: null }, data: 'x'.repeat(size) },
  ],
});

describe('a socket', () => {
  it('that stops reading is cut, and the others hear everything', async () => {
    const slow = await openRawSocket(server.port, { Cookie: cookie, Origin: server.origin });
    slow.text('40');
    slow.text('420["subscribe",{"stream":"public"}]');
    await expect.poll(() => slow.received()).toContain('"ok":true');
    const reader = await connect(server, { cookie: await server.cookieOf('relief') });
    await reader.subscribe('public');
    slow.socket.pause();

    const before = process.memoryUsage().rss;
    const megabytes = 40;
    const everyMs = { interval: 1, timeout: 20_000 };
    for (let seq = 1; seq <= megabytes * 16; seq += 1) {
      server.realtime.broadcast(frame(seq, 64 * 1024));
      // As fast as the one that reads can, who shares this process.
      if (seq % 8 === 0) await expect.poll(() => reader.heard('public').length, everyMs).toBe(seq);
    }
    slow.socket.resume();
    await slow.closed;
    expect(reader.socket.connected).toBe(true);
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(200);
    reader.close();
  });

  it('that floods is cut', async () => {
    const client = await connect(server, { cookie });
    for (let at = 0; at < 200; at += 1) client.socket.emit('signal', { stream: 'public', kind: 'typing' });
    await expect.poll(() => client.socket.connected).toBe(false);
  });

  it('is refused where the person has ten open', async () => {
    const own = await server.cookieOf('alliance');
    const ten: Client[] = [];
    for (let at = 0; at < 10; at += 1) ten.push(await connect(server, { cookie: own }));
    await expect(connect(server, { cookie: own })).rejects.toThrow('rate_limited');
    for (const client of ten) client.close();
  });
});

describe('the wrapper around every handler', () => {
  const logged: unknown[] = [];
  const log = { error: (entry: unknown) => void logged.push(entry) } as unknown as Parameters<
    typeof guarded
  >[0];
  const ask = (handle: () => Promise<unknown>, ...sent: unknown[]) =>
    new Promise((resolve) => guarded(log, z.strictObject({ a: z.number() }), handle)(...sent, resolve));

  it('answers a fault without detail, and logs it', async () => {
    const fault = async () => {
      throw new Error('password=secret');
    };
    const reply = await ask(fault, { a: 1 });
    expect(reply).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });

  it('answers what it cannot read, and needs nobody who waits for the answer', async () => {
    const never = async () => 'not reached';
    for (const sent of [{ a: '1' }, null, [], { a: 1, b: 2 }, 'a'])
      expect(await ask(never, sent)).toMatchObject({ ok: false, code: 'invalid_input' });
    const wrapped = guarded(log, z.any(), async () => {
      throw new Error('nobody waits');
    });
    expect(() => wrapped({ a: 1 })).not.toThrow();
  });
});
