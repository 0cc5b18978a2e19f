import { openDatabase } from '#db/open.ts';
import { type BuiltPortal, openBuiltPortal } from './built-portal.ts';
import { openTalker, type Talker } from './talker.ts';

export interface Killed {
  readonly acked: number;
  readonly lost: number;
  readonly twice: number;
  readonly gaps: number;
  /** For each kill: milliseconds until the process answered again, and from then until every client was back. */
  readonly returns: readonly { readonly startedMs: number; readonly backMs: number }[];
}

const CLIENTS = 50;

const until = async (met: () => boolean, withinMs: number) => {
  const deadline = Date.now() + withinMs;
  while (!met() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  return met();
};

/** Fifty clients talk while the process is killed twice; then everything acknowledged is looked for. */
export async function killTwice(seconds: number): Promise<Killed> {
  const portal = await openBuiltPortal(CLIENTS);
  try {
    await portal.start();
    const talkers = Array.from({ length: CLIENTS }, (_, at) => openTalker(portal, at));
    await until(() => talkers.every(({ socket }) => socket.connected), 30_000);
    const talking = setInterval(() => {
      for (const talker of talkers) if (Math.random() < 0.2 && talker.waiting() < 5) talker.post();
    }, 20);
    const returns: Killed['returns'][number][] = [];
    for (let kill = 0; kill < 2; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, (seconds * 1_000) / 3));
      await portal.kill();
      const startedMs = await portal.start();
      const began = Date.now();
      await until(() => talkers.every(({ socket }) => socket.connected), 30_000);
      returns.push({ startedMs: Math.round(startedMs), backMs: Date.now() - began });
    }
    await new Promise((resolve) => setTimeout(resolve, (seconds * 1_000) / 3));
    clearInterval(talking);
    await until(() => talkers.every((talker) => talker.waiting() === 0), 30_000);
    const found = await compare(portal, talkers);
    for (const talker of talkers) talker.close();
    return { ...found, returns };
  } finally {
    await portal.remove();
  }
}

/** What was acknowledged against what is stored, and what every client heard against the whole order. */
async function compare(portal: BuiltPortal, talkers: readonly Talker[]): Promise<Omit<Killed, 'returns'>> {
  const database = openDatabase({ url: null, file: portal.file, onLost: () => {} });
  const channelId = portal.rooms[0]?.channelId;
  if (!channelId) throw new Error('There is no channel.');
  const rows = await database.read
    .selectFrom('message')
    .select(['seq', 'request_id'])
    .where('channel_id', '=', channelId)
    .orderBy('seq')
    .execute();
  await database.close();
  const last = rows.at(-1)?.seq ?? 0;
  for (const talker of talkers) await talker.catchUp();
  const stored = new Map(rows.map((row) => [row.request_id, row.seq]));
  const acked = talkers.flatMap((talker) => [...talker.acked]);
  return {
    acked: acked.length,
    lost: acked.filter(([requestId, seq]) => stored.get(requestId) !== seq).length,
    twice: rows.length - stored.size,
    gaps: talkers.filter((talker) => talker.reached() < last).length,
  };
}
