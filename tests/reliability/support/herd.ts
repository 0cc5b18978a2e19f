import { connectMany, joinRoom } from '../../../bench/clients/live.ts';
import { postAtPace } from '../../../bench/clients/room.ts';
import { openBuiltPortal } from './built-portal.ts';
import { gatherRooms } from './load.ts';

/** So many people, a restart, and all of them back at once with what they missed: how long until all are current. */
export async function returnAtOnce(
  rooms: number,
  people: number,
): Promise<{ clients: number; currentMs: number }> {
  const portal = await openBuiltPortal(people, rooms);
  try {
    await portal.start();
    const gathered = await gatherRooms(portal);
    await Promise.all(gathered.map((room) => postAtPace(room, { perSecond: 20, seconds: 1 })));
    await portal.kill();
    await portal.start();
    const began = performance.now();
    const back = await Promise.all(
      portal.rooms.map(({ channelId, cookies }) =>
        connectMany(cookies, (cookie) => joinRoom(portal, { channelId, cookie, since: 0 })),
      ),
    );
    const currentMs = Math.round(performance.now() - began);
    for (const client of back.flat()) client.close();
    return { clients: back.flat().length, currentMs };
  } finally {
    await portal.remove();
  }
}
