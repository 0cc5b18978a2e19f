import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { joinRoom } from '../../../bench/clients/live.ts';
import { post } from '../../../bench/clients/room.ts';
import { generateMembers } from '../../../bench/generate/people.ts';
import { openTestPortal } from '../../support/portal.ts';

export interface Remains {
  readonly heapMb: number;
  readonly openFiles: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is left once everybody is gone and the garbage is collected. */
async function remains(): Promise<Remains> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (let turn = 0; turn < 3; turn += 1) collect();
  return {
    heapMb: process.memoryUsage().heapUsed / 1024 ** 2,
    openFiles: readdirSync('/proc/self/fd').length,
  };
}

/** People who come, say something and leave, again and again: what remains after a few of them and after all. */
export async function comeAndGo(times: number): Promise<{ before: Remains; after: Remains }> {
  const server = await openTestPortal();
  try {
    const { channelId, cookies } = await generateMembers(server.portal.database, 5);
    const visit = async (cookie: string) => {
      const client = await joinRoom(server, { channelId, cookie });
      await post({ channelId, clients: [client] }, client);
      client.close();
    };
    const visits = async (count: number) => {
      for (let at = 0; at < count; at += cookies.length) await Promise.all(cookies.map(visit));
    };
    await visits(times / 4);
    const before = await remains();
    await visits(times);
    return { before, after: await remains() };
  } finally {
    await server.stop();
  }
}
