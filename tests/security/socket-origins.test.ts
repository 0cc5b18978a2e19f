import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { openRawSocket } from '#tests/support/raw-socket.ts';

let server: TestPortal;
let cookie: string;

beforeAll(async () => {
  server = await openTestPortal();
  cookie = await server.cookieOf('ngo');
});
afterAll(() => server.stop());

async function handshake(headers: Record<string, string>): Promise<number> {
  const raw = await openRawSocket(server.port, headers);
  raw.socket.destroy();
  return raw.status;
}

async function polling(headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${server.address}/socket.io/?EIO=4&transport=polling`, { headers });
  await response.arrayBuffer();
  return response.status;
}

/** Origins of pages that are not the portal's own, some of them as near as can be. */
const others = (own: string) => [
  'https://evil.example',
  'null',
  '',
  own.replace('http:', 'https:'),
  `${own}/`,
  `${own}.evil.example`,
  `${own}@evil.example`,
  own.replace('localhost', 'evil-localhost'),
  own.replace('localhost', 'localhost.evil.example'),
  own.replace('localhost', 'a.localhost'),
  own.replace('localhost', '127.0.0.1'),
  own.replace('localhost', 'LOCALHOST'),
  own.replace(/\d+$/, '80'),
  own.replace(/:\d+$/, ''),
  `${own} ${own}`,
  `${own},https://evil.example`,
  'file://',
  'chrome-extension://abcdef',
];

describe('a socket that another site opens', () => {
  it('is refused, with a cookie or without, by WebSocket and by polling', async () => {
    const opened: string[] = [];
    for (const origin of others(server.origin)) {
      for (const headers of [{ Origin: origin, Cookie: cookie }, { Origin: origin }]) {
        const statuses = [await handshake(headers), await polling(headers)];
        if (statuses.some((status) => status < 400)) opened.push(`${origin}: ${statuses.join()}`);
      }
    }
    expect(opened).toEqual([]);
  });

  it('is refused where a cookie comes without an origin', async () => {
    expect(await handshake({ Cookie: cookie })).toBeGreaterThanOrEqual(400);
    expect(await polling({ Cookie: cookie })).toBe(403);
  });

  it('is open to the portal’s own pages, and to programs, who must show a token next', async () => {
    expect(await handshake({ Origin: server.origin, Cookie: cookie })).toBe(101);
    expect(await polling({ Origin: server.origin, Cookie: cookie })).toBe(200);
    const program = await openRawSocket(server.port, {});
    expect(program.status).toBe(101);
    program.text('40{"token":"nothing"}');
    await expect.poll(() => program.received()).toContain('not_signed_in');
    program.socket.destroy();
  });

  it('hears nothing before it said who it is', async () => {
    const raw = await openRawSocket(server.port, { Origin: server.origin });
    raw.text('420["subscribe",{"stream":"public"}]');
    raw.text('40');
    await pause(300);
    expect(raw.received()).not.toContain('"ok":true');
    raw.socket.destroy();
  });
});
