import { io, type Socket } from 'socket.io-client';
import type { Problem } from '#domain/core/errors.ts';
import type { ClientToServer, ServerToClient } from '#domain/realtime.ts';
import type { LiveSocket, SocketNews } from './live-socket.ts';

const RETRY_MS = 5_000;

/** For networks that let no WebSocket through: the library, which polls. */
export function openPolling(news: SocketNews): LiveSocket {
  const socket = io({
    autoConnect: false,
    transports: ['polling', 'websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.7,
    timeout: 10_000,
  });
  watch(socket, news);
  const loose: Socket = socket;
  return {
    connected: () => socket.connected,
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    tell: (name, payload) => void loose.emit(name, payload),
    ask: (name, payload, withinMs) => loose.timeout(withinMs).emitWithAck(name, payload),
  };
}

function watch(socket: Socket<ServerToClient, ClientToServer>, news: SocketNews): void {
  socket.on('connect', () => news.connected());
  socket.on('disconnect', () => news.cut());
  socket.on('connect_error', (error) => {
    const refused = (error as { data?: Problem }).data?.code;
    if (refused === 'not_signed_in') return news.signedOut();
    news.cut();
    // After a refusal by the server the library itself does not try again.
    if (!socket.active) setTimeout(() => socket.connect(), RETRY_MS * (1 + Math.random()));
  });
  socket.on('events', (payload) => news.event('events', payload));
  socket.on('signal', (payload) => news.event('signal', payload));
  socket.on('left', (payload) => news.event('left', payload));
  socket.on('bye', (payload) => news.event('bye', payload));
}
