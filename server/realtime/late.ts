import type { StreamKey } from '#domain/core/streams.ts';
import type { EventFrame, WireEvent } from '#domain/realtime.ts';
import type { PortalSocket } from './socket.ts';

/** Who came to a stream late, and does not hear of what was said before, is in this room too. */
export const lateRoom = (stream: string): string => `late ${stream}`;

/** The place of the message that an event shows, where it was said before that; else null. */
function placeBefore({ seq, data }: WireEvent): number | null {
  const { seq: place, html } = (data ?? {}) as { readonly seq?: unknown; readonly html?: unknown };
  return html !== undefined && typeof place === 'number' && place < seq ? place : null;
}

export const speaksOfBefore = ({ events }: EventFrame): boolean =>
  events.some((event) => placeBefore(event) !== null);

/** The same for who hears from after a place on: that something happened to what was said before, and not to what. */
export function heardAfter(events: readonly WireEvent[], after: number): readonly WireEvent[] {
  if (after === 0) return events;
  return events.map((event) => {
    const place = placeBefore(event);
    return place !== null && place <= after ? { ...event, data: {} } : event;
  });
}

/** Those who may have a frame as it is. */
export function onTime(sockets: readonly PortalSocket[], frame: EventFrame): readonly PortalSocket[] {
  const room = lateRoom(frame.stream);
  return speaksOfBefore(frame) ? sockets.filter((socket) => !socket.rooms.has(room)) : sockets;
}

/** Each who came late has what happened since; of what was said before, only that there was something. */
export function tellLate(late: readonly PortalSocket[], frame: EventFrame): void {
  for (const socket of late) {
    const after = socket.data.hearsAfter?.get(frame.stream) ?? 0;
    socket.emit('events', { ...frame, events: heardAfter(frame.events, after) });
  }
}

/** Whoever came late is known as such before the first frame. */
export async function joinAfter(socket: PortalSocket, stream: StreamKey, after: number): Promise<void> {
  const { data } = socket;
  data.hearsAfter ??= new Map();
  data.hearsAfter.set(stream, after);
  if (after > 0) await socket.join(lateRoom(stream));
  else await socket.leave(lateRoom(stream));
  await socket.join(stream);
}

export async function leave(socket: PortalSocket, stream: string): Promise<void> {
  await socket.leave(stream);
  await socket.leave(lateRoom(stream));
}
