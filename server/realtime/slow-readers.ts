import type { Log } from '../core/log.ts';
import type { PortalSocket } from './socket.ts';

/** More than any answer to `subscribe` holds: a page of missed messages still arrives over a thin line. */
const MAX_QUEUED = 2 * 1024 * 1024;

/**
 * Ends a socket that takes in less than it is sent, before what waits for it fills the memory of all. It gets
 * what it missed when it comes back. One that is silent altogether ends with its next unanswered ping.
 */
export function cutWhenSlow(socket: PortalSocket, log: Log): void {
  const { conn } = socket;
  let queued = 0;
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    queued += typeof data === 'string' ? data.length : 0;
    if (queued <= MAX_QUEUED) return;
    log.info({ personId: socket.data.personId }, 'a socket that reads too slowly was cut');
    const { socket: webSocket } = conn.transport as { socket?: { terminate?(): void } };
    webSocket?.terminate?.();
    conn.close(true);
  });
  // Handed on to the transport, which takes no more until all of it has left.
  conn.on('flush', () => {
    queued = 0;
  });
}
