import { connectLive, connectMany, joinRoom, type LiveClient } from '../clients/live.ts';
import type { Room } from '../clients/room.ts';
import { generateMembers } from '../generate/people.ts';
import { demonstrationDatabase, startPortal, withDatabase } from './portal.ts';
import { type Server, startServer } from './server.ts';

/** A server with so many people connected to one room of it. */
export interface Gathered {
  readonly server: Server;
  readonly room: Room;
  stop(): Promise<void>;
}

/** The portal with so many signed-in members of a channel, each subscribed to it. */
export async function gatherAtPortal(people: number): Promise<Gathered> {
  const file = demonstrationDatabase(`room-${people}`);
  const members = await withDatabase(file, (database) => generateMembers(database, people));
  const server = await startPortal(file);
  const { channelId, cookies } = members;
  const clients = await connectMany(cookies, (cookie) => joinRoom(server, { channelId, cookie }));
  return gathered(server, channelId, clients);
}

/** A reference program, which puts everybody into its one room. */
export async function gatherAtReference(program: 'socket-io' | 'ws', people: number): Promise<Gathered> {
  const server = await startServer([`bench/reference/${program}.mjs`]);
  const clients = await connectMany(Array.from({ length: people }), () => connectLive(server.port));
  return gathered(server, '01a20c82-bf3c-7017-9002-7b0fd912bc7d', clients);
}

function gathered(server: Server, channelId: string, clients: readonly LiveClient[]): Gathered {
  return {
    server,
    room: { channelId, clients },
    async stop() {
      for (const client of clients) client.close();
      await server.stop();
    },
  };
}
