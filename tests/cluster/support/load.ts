import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { Node } from './nodes.ts';
import { ask, channelOf, signIn } from './people.ts';
import { enter, type Talker } from './talker.ts';

const MAILBOXES = ['ngo', 'relief', 'alliance', 'state', 'estmark', 'logistics', 'coordinator', 'ngo2'];
const PAUSE_MS = 120;
const SETTLE_MS = 500;

/** People of several organisations who all write into one channel and all hear it. */
export interface Load {
  readonly channelId: string;
  /** Those whose line goes to each process, in the order of the processes. */
  readonly sides: readonly (readonly Talker[])[];
  /** When each message was acknowledged, by its id. */
  readonly acked: ReadonlyMap<string, number>;
  /** Sends that were answered with a refusal. */
  readonly refused: readonly unknown[];
  start(): void;
  /** Ends the writing and says what became of everything. */
  settle(): Promise<Tally>;
  close(): void;
}

export interface Tally {
  readonly acked: number;
  readonly lost: number;
  readonly doubled: number;
  /** Clients that do not have every message from their first to the last, once and in order. */
  readonly gaps: number;
}

export async function openLoad(databaseUrl: string, nodes: readonly Node[]): Promise<Load> {
  const channelId = await channelOf(databaseUrl, 'general');
  const stream = `channel:${channelId}`;
  const talkers = await Promise.all(
    MAILBOXES.map(async (mailbox, at) => {
      const node = nodes[at % nodes.length] as Node;
      return enter(node, await signIn(node, mailbox), stream);
    }),
  );
  const acked = new Map<string, number>();
  const refused: unknown[] = [];
  let writing = false;
  let writers: Promise<void>[] = [];

  async function write(talker: Talker): Promise<void> {
    while (writing) {
      const body = `word ${uuidv7()}`;
      const { reply, at } = await talker.command('message.post', { channelId, body });
      if (reply.ok) acked.set((reply.result as { messageId: string }).messageId, at);
      else refused.push(reply);
      await pause(PAUSE_MS * (0.5 + Math.random()));
    }
  }

  return {
    channelId,
    sides: nodes.map((_, side) => talkers.filter((_talker, at) => at % nodes.length === side)),
    acked,
    refused,
    start() {
      writing = true;
      writers = talkers.map(write);
    },
    async settle() {
      writing = false;
      await Promise.all(writers);
      await pause(SETTLE_MS);
      await Promise.all(talkers.map((talker) => talker.catchUp()));
      return tally(databaseUrl, stream, { acked, talkers });
    },
    close: () => talkers.forEach((talker) => talker.close()),
  };
}

async function tally(
  databaseUrl: string,
  stream: string,
  { acked, talkers }: { acked: ReadonlyMap<string, number>; talkers: readonly Talker[] },
): Promise<Tally> {
  const said = await ask<{ id: string; body: string }>(
    databaseUrl,
    `select id, body from message where channel_id = $1 and body like 'word %'`,
    [stream.slice('channel:'.length)],
  );
  const [last] = await ask<{ seq: number }>(
    databaseUrl,
    'select last_seq as seq from stream where key = $1',
    [stream],
  );
  const kept = new Set(said.map(({ id }) => id));
  const whole = ({ seen }: Talker) =>
    seen.at(-1) === last?.seq && seen.every((seq, at) => at === 0 || seq === (seen[at - 1] ?? 0) + 1);
  return {
    acked: acked.size,
    lost: [...acked.keys()].filter((id) => !kept.has(id)).length,
    doubled: said.length - new Set(said.map(({ body }) => body)).size,
    gaps: talkers.filter((talker) => !whole(talker)).length,
  };
}

/** The longest time without anything new between two moments, among these clients. */
export function longestPause(talkers: readonly Talker[], from: number, to: number): number {
  return Math.max(
    ...talkers.map(({ seenAt }) => {
      const times = [from, ...[...seenAt.values()].filter((at) => at > from && at < to), to];
      return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
    }),
  );
}

/** How long after a moment the first message was acknowledged that was sent to no avail before. */
export function resumedAfter(acked: ReadonlyMap<string, number>, moment: number): number {
  return Math.min(...[...acked.values()].filter((at) => at > moment)) - moment;
}

export const ms = (value: number): string => `${Math.round(value)} ms`;

export function expectNothingLost(
  what: string,
  tallied: Tally,
  more: Readonly<Record<string, string>> = {},
): void {
  const { acked, lost, doubled, gaps } = tallied;
  const rest = Object.entries(more).map(([name, value]) => `, ${name} ${value}`);
  process.stdout.write(
    `${what}: ${acked} acked, ${lost} lost, ${doubled} doubled, ${gaps} gaps${rest.join('')}\n`,
  );
  expect(tallied).toEqual({ acked, lost: 0, doubled: 0, gaps: 0 });
}
