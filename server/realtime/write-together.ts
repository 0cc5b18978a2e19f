import type { Writable } from 'node:stream';
import type { PortalSocket } from './socket.ts';

/**
 * What a moment brings to one socket, answers and events alike, leaves in one write: writing is most of what
 * sending costs.
 */
export function writeTogether({ conn }: PortalSocket): void {
  conn.on('flush', () => {
    const { socket: webSocket } = conn.transport as { socket?: { _socket?: Writable } };
    const line = webSocket?._socket;
    if (!line) return;
    line.cork();
    setImmediate(() => line.uncork());
  });
}
