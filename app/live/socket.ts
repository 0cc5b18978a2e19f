import { createLink, type Link, type LiveSocket } from './link.ts';

/**
 * Opens the socket of this tab. The library comes only after the page works without it. WebSocket first;
 * polling where a proxy lets nothing else through. Retries spread out, so that a restart is not stormed.
 */
async function connect(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  return io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.7,
    timeout: 10_000,
  });
}

let shared: Link | null = null;

/** The tab's one link; only in the browser. */
export function link(): Link {
  shared ??= createLink(connect);
  return shared;
}
