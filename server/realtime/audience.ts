import type { Server } from 'socket.io';
import type { PersonId } from '#domain/core/id.ts';
import { type StreamKey, userStream } from '#domain/core/streams.ts';
import type { ClientToServer, EventFrame, ServerToClient } from '#domain/realtime.ts';
import type { Log } from '../core/log.ts';
import type { Portal } from '../portal.ts';
import { lateRoom, onTime, speaksOfBefore, tellLate } from './late.ts';
import { sendToAll } from './lines.ts';
import { openReached } from './reached.ts';
import { recheck } from './recheck.ts';
import { openRepair } from './repair.ts';
import type { PortalSocket, SocketData } from './socket.ts';

export type PortalSockets = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** The sockets of this process: what they are given, and how far they have it. */
export interface Audience {
  deliver(frame: EventFrame): void;
  /** They have it from another process. */
  heard(frame: EventFrame): void;
  heardFrom(stream: StreamKey, seq: number): void;
  /** Delivers what they have missed; at once, or after a second look. */
  repair(urgent: boolean): Promise<void>;
  openOf(personId: PersonId): number;
  seats(): readonly (readonly [PersonId, string])[];
}

export function openAudience(io: PortalSockets, portal: Portal, log: Log): Audience {
  const reached = openReached();
  const { adapter } = io.of('/');
  const { rooms } = adapter;
  adapter.on('delete-room', (room: string) => reached.forget(room as StreamKey));

  const listeners = (stream: string): PortalSocket[] =>
    [...(rooms.get(stream) ?? [])]
      .map((id) => io.sockets.sockets.get(id))
      .filter((socket): socket is PortalSocket => socket !== undefined);

  function recheckAll(stream: string): void {
    recheck(portal, listeners(stream)).catch((error: unknown) => log.error({ err: error }, 'recheck failed'));
  }

  function heard(frame: EventFrame): void {
    const { stream, events } = frame;
    if (speaksOfBefore(frame)) tellLate(listeners(lateRoom(frame.stream)), frame);
    const [first, last] = [events[0], events.at(-1)];
    if (first && last) reached.note(stream as StreamKey, first.seq, last.seq);
    if (events.some((event) => event.type === 'rights.changed')) recheckAll(stream);
  }

  function deliver(frame: EventFrame): void {
    sendToAll(onTime(listeners(frame.stream), frame), frame);
    heard(frame);
  }

  return {
    deliver,
    heard,
    heardFrom: reached.begin,
    repair: openRepair({
      read: portal.database.read,
      reached,
      streams: () => rooms.keys(),
      deliver,
      recheck: recheckAll,
    }),
    openOf: (personId) => rooms.get(userStream(personId))?.size ?? 0,
    seats: () => [...io.sockets.sockets.values()].map(({ data, id }) => [data.personId, id]),
  };
}
