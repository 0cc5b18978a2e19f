import { v7 as newRequestId } from 'uuid';
import { percentile } from '../measure/statistics.ts';
import type { LiveClient } from './live.ts';

/** People in one channel, all of them connected. */
export interface Room {
  readonly channelId: string;
  readonly clients: readonly LiveClient[];
}

/** When it was sent stands in the text, so that whoever receives it can tell how long it took. */
const STAMP = Buffer.from('sent at ');
const STAMP_DIGITS = 12;

const stamp = () => `sent at ${performance.now().toFixed(3).padStart(STAMP_DIGITS, '0')}`;
const words = 'Convoy of three trucks reached the crossing at Kaga; the river is passable until noon.';

export function post(room: Room, client: LiveClient): Promise<string> {
  const input = { channelId: room.channelId, body: `${words} ${stamp()}` };
  return client.ask('command', { name: 'message.post', input, requestId: newRequestId() });
}

/** Calls `take` with the age in milliseconds of every message in a frame. */
export function agesIn(frame: Buffer, take: (ageMs: number) => void): void {
  const now = performance.now();
  for (let at = frame.indexOf(STAMP); at >= 0; at = frame.indexOf(STAMP, at + STAMP_DIGITS)) {
    const start = at + STAMP.length;
    take(now - Number(frame.toString('latin1', start, start + STAMP_DIGITS)));
  }
}

/** Listens for a while; says how old messages were when they came, and how many came. */
export function listen(clients: readonly LiveClient[]): { ages: number[]; stop(): void } {
  const ages: number[] = [];
  for (const client of clients) client.onFrame = (frame) => agesIn(frame, (age) => void ages.push(age));
  return {
    ages,
    stop() {
      for (const client of clients) client.onFrame = () => {};
    },
  };
}

/** Keeps so many posts in flight for so long, each by the next client in turn; the acknowledgements are counted. */
export async function postInFlight(
  room: Room,
  { inFlight, seconds }: { readonly inFlight: number; readonly seconds: number },
): Promise<{ perSecond: number; posted: number; ackP50Ms: number; ackP99Ms: number }> {
  const began = performance.now();
  const ends = began + seconds * 1_000;
  const took: number[] = [];
  const writer = async (client: LiveClient) => {
    for (let now = performance.now(); now < ends; now = performance.now()) {
      const reply = await post(room, client);
      if (!reply.startsWith('[{"ok":true')) throw new Error(`A post was refused: ${reply}`);
      took.push(performance.now() - now);
    }
  };
  const writers = Array.from({ length: inFlight }, (_, at) => room.clients[at % room.clients.length]);
  await Promise.all(writers.map(async (client) => (client ? writer(client) : undefined)));
  const perSecond = took.length / ((performance.now() - began) / 1_000);
  return { perSecond, posted: took.length, ackP50Ms: percentile(took, 50), ackP99Ms: percentile(took, 99) };
}

/** Posts at an even pace for so long, whether or not the last one has been answered. */
export async function postAtPace(
  room: Room,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<number> {
  const began = performance.now();
  const wanted = Math.round(perSecond * seconds);
  const replies: Promise<string>[] = [];
  for (let sent = 0; sent < wanted; sent += 1) {
    const due = began + (sent * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const client = room.clients[sent % room.clients.length];
    if (client) replies.push(post(room, client));
  }
  await Promise.all(replies);
  return wanted;
}
