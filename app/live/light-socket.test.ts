import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LightSocket } from './light-socket.ts';
import type { SocketNews } from './live-socket.ts';

/** Node has no WebSocket of its own before 22: the one that Socket.IO brings. */
const beside = createRequire(createRequire(import.meta.url).resolve('socket.io'));
const { WebSocket: NodeSocket } = beside('ws') as { WebSocket: typeof WebSocket };

/** As in a browser: an error is told by the closing that follows. */
class QuietSocket extends NodeSocket {
  constructor(address: string) {
    super(address);
    this.onerror = () => {};
  }
}

const open: (() => unknown)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

async function listen(port = 0, admit: () => Error | null = () => null) {
  const http = createServer();
  const io = new Server(http, { pingInterval: 60, pingTimeout: 60 });
  io.use((_socket, next) => next(admit() ?? undefined));
  io.on('connection', (socket) => {
    socket.on('subscribe', (input: unknown, ack: (reply: unknown) => void) => ack({ ok: true, input }));
    socket.emit('events', { stream: 'public', events: [] });
  });
  await new Promise<void>((ready) => http.listen(port, '127.0.0.1', ready));
  const close = () => new Promise<void>((closed) => void io.close(() => closed()));
  open.push(close);
  return { io, close, port: (http.address() as AddressInfo).port };
}

function dial(port: number) {
  const news = {
    connected: vi.fn<SocketNews['connected']>(),
    cut: vi.fn<SocketNews['cut']>(),
    signedOut: vi.fn<SocketNews['signedOut']>(),
    event: vi.fn<SocketNews['event']>(),
  };
  const blocked = vi.fn<() => void>();
  const address = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = new LightSocket({ address, news, blocked, Socket: QuietSocket });
  open.push(() => socket.disconnect());
  socket.connect();
  return { socket, news, blocked };
}

describe('the light socket before a real server', () => {
  it('connects, hears, asks and is answered, and stays through silence', async () => {
    const { io, port } = await listen();
    const { socket, news } = dial(port);
    await vi.waitFor(() =>
      expect(news.event).toHaveBeenCalledWith('events', { stream: 'public', events: [] }),
    );
    expect(await socket.ask('subscribe', { stream: 'public' }, 1_000)).toEqual({
      ok: true,
      input: { stream: 'public' },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    io.emit('left', 'channel:1');
    await vi.waitFor(() => expect(news.event).toHaveBeenCalledWith('left', 'channel:1'));
    expect([news.cut.mock.calls.length, news.connected.mock.calls.length]).toEqual([0, 1]);
  });

  it('answers what is under way with a refusal when the link is cut, and comes back by itself', async () => {
    const first = await listen();
    const { socket, news, blocked } = dial(first.port);
    await vi.waitFor(() => expect(socket.connected()).toBe(true));
    const answer = socket.ask('command', {}, 60_000).catch((error: Error) => error.name);
    await first.close();
    expect(await answer).toBe('Unanswered');
    await listen(first.port);
    await vi.waitFor(() => expect(news.connected).toHaveBeenCalledTimes(2), { timeout: 5_000 });
    expect(blocked).not.toHaveBeenCalled();
  });

  it('does not knock again where nobody is signed in, and does after any other refusal', async () => {
    let code = 'rate_limited';
    const { port } = await listen(0, () => Object.assign(new Error(code), { data: { code } }));
    const { news } = dial(port);
    await vi.waitFor(() => expect(news.cut).toHaveBeenCalled());
    expect(news.signedOut).not.toHaveBeenCalled();
    code = 'not_signed_in';
    await vi.waitFor(() => expect(news.signedOut).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  });

  it('says that the way is blocked when no WebSocket ever opened', async () => {
    const { port, close } = await listen();
    await close();
    const { blocked } = dial(port);
    await vi.waitFor(() => expect(blocked).toHaveBeenCalled(), { timeout: 5_000 });
  });
});
