import type { SubscribeReply, WireEvent } from '#domain/realtime.ts';
import type { PortalSockets } from './audience.ts';

/** An answer whose text stands already. */
class Written {
  constructor(readonly text: string) {}
}

interface Packet {
  readonly type: number;
  readonly id?: number;
  readonly data?: readonly unknown[];
}

/** Has Socket.IO send the text of a written answer as it is. */
export function takeWritten(io: PortalSockets): void {
  const { encoder } = io as unknown as { encoder: { encode(packet: Packet): unknown[] } };
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (packet) => {
    const answer = packet.data?.[0];
    return answer instanceof Written ? [`${packet.type}${packet.id}[${answer.text}]`] : encode(packet);
  };
}

const texts = new WeakMap<readonly WireEvent[], string>();

/** What many have missed alike is put into text once for all of them. */
export function writtenOnce(reply: SubscribeReply): SubscribeReply | Written {
  if (!reply.ok || reply.events.length === 0) return reply;
  const { events, ...head } = reply;
  const text = texts.get(events) ?? JSON.stringify(events);
  texts.set(events, text);
  return new Written(`${JSON.stringify(head).slice(0, -1)},"events":${text}}`);
}
