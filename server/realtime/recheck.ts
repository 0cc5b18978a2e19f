import { parseStream } from '#domain/core/streams.ts';
import type { Portal } from '../portal.ts';
import { hear } from './hearing.ts';
import { leave } from './late.ts';
import { actorOf, type PortalSocket } from './socket.ts';

/** Asks again for each of a person's sockets whether it may still hear what it hears. */
export async function recheck(portal: Portal, sockets: readonly PortalSocket[]): Promise<void> {
  for (const socket of sockets) {
    const actor = await actorOf(portal, socket.data.credentials);
    if (!actor) {
      socket.emit('bye', 'not_signed_in');
      socket.disconnect(true);
      continue;
    }
    for (const room of socket.rooms) {
      if (!parseStream(room)) continue;
      const stillOpen = await hear(portal.ask(actor), room).then(
        () => true,
        () => false,
      );
      if (stillOpen) continue;
      await leave(socket, room);
      socket.emit('left', room);
    }
  }
}
