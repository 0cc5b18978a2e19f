import { connectMany, joinRoom, type LiveClient } from '../../../bench/clients/live.ts';
import { listen, postAtPace, type Room } from '../../../bench/clients/room.ts';
import { percentile } from '../../../bench/measure/statistics.ts';
import { type BuiltPortal, openBuiltPortal } from './built-portal.ts';

export interface Load {
  readonly rooms: number;
  readonly people: number;
  /** Messages a second, over all rooms. */
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Carried {
  readonly sent: number;
  readonly deliveries: number;
  readonly lost: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export const gatherRooms = (portal: BuiltPortal): Promise<(Room & { clients: readonly LiveClient[] })[]> =>
  Promise.all(
    portal.rooms.map(async ({ channelId, cookies }) => ({
      channelId,
      clients: await connectMany(cookies, (cookie) => joinRoom(portal, { channelId, cookie })),
    })),
  );

/** Everybody connected, every room written to at an even pace; what does not reach somebody is lost. */
export async function carry({ rooms, people, perSecond, seconds }: Load): Promise<Carried> {
  const portal = await openBuiltPortal(people, rooms);
  try {
    await portal.start();
    const gathered = await gatherRooms(portal);
    const heard = listen(gathered.flatMap(({ clients }) => clients));
    const sent = await Promise.all(
      gathered.map((room) => postAtPace(room, { perSecond: perSecond / rooms, seconds })),
    );
    const total = sent.reduce((sum, count) => sum + count, 0);
    const wanted = total * people;
    const deadline = Date.now() + 15_000;
    while (heard.ages.length < wanted && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    heard.stop();
    for (const { clients } of gathered) for (const client of clients) client.close();
    const [p50Ms, p99Ms] = [50, 99].map((percent) => Math.round(percentile(heard.ages, percent)));
    return {
      sent: total,
      deliveries: heard.ages.length,
      lost: wanted - heard.ages.length,
      p50Ms: p50Ms ?? 0,
      p99Ms: p99Ms ?? 0,
    };
  } finally {
    await portal.remove();
  }
}
