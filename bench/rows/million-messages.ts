import { monitorEventLoopDelay } from 'node:perf_hooks';
import SQLite from 'better-sqlite3';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { listChannels, readChannel, searchMessages } from '#server/channels/queries.ts';
import type { Ask } from '#server/core/act.ts';
import { generateMany } from '../generate/many.ts';
import { generateMembers } from '../generate/people.ts';
import { generateRooms } from '../generate/rooms.ts';
import { generateTexts } from '../generate/texts.ts';
import { alternate, type Compared, type Side } from '../measure/alternate.ts';
import { askerOf } from '../measure/asker.ts';
import { demonstrationDatabase, withDatabase } from '../measure/portal.ts';
import type { Figure, Row, Run } from '../measure/row.ts';

const CHANNELS = 200;

interface Filled {
  readonly database: Database;
  readonly bare: SQLite.Database;
  readonly ask: Ask;
  readonly channelId: ChannelId;
  /** Address of the mission. */
  readonly mission: string;
  readonly personId: string;
}

async function filled(messages: number): Promise<Filled> {
  const file = demonstrationDatabase(`messages-${messages}`);
  const found = await withDatabase(file, async (database) => {
    const { channelId } = await generateMany(database, { messages, offers: 0, initiatives: 0 });
    await generateTexts(database, channelId);
    const { mission_id: missionId } = await database.read
      .selectFrom('channel')
      .select('mission_id')
      .where('id', '=', channelId)
      .executeTakeFirstOrThrow();
    const members = await generateMembers(database, 1);
    await generateRooms(database, members, CHANNELS - 1);
    const seat = await database.read
      .selectFrom('channel_seat')
      .selectAll()
      .where('channel_id', '=', members.channelId)
      .executeTakeFirstOrThrow();
    await database.transact((tx) =>
      tx
        .insertInto('channel_seat')
        .values({ ...seat, channel_id: channelId })
        .execute(),
    );
    const { slug } = await database.read
      .selectFrom('mission')
      .select('slug')
      .where('id', '=', missionId ?? members.missionId)
      .executeTakeFirstOrThrow();
    return { channelId, mission: slug, cookie: members.cookies[0] ?? '', personId: String(seat.person_id) };
  });
  const database = openDatabase({ url: null, file, onLost: () => {} });
  const bare = new SQLite(file, { readonly: true });
  return { ...found, database, bare, ask: await askerOf(database, found.cookie) };
}

interface Reading {
  readonly what: string;
  bare(filled: Filled): () => unknown;
  ours(filled: Filled): Promise<unknown>;
}

const pageOfChannel = 'select * from message where channel_id = ? order by seq desc limit 61';
const searched = `select m.* from message_search s join message_text t on t.place = s.rowid
  join message m on m.id = t.message_id where message_search match ? order by s.rowid desc limit 31`;
const unread = `select s.channel_id, coalesce(t.counted, 0) - s.last_read_number as unread
  from channel_seat s left join stream t on t.key = 'channel:' || s.channel_id
  where s.person_id = ? and s.left_at is null`;

/** A word that most messages of the demonstration have. */
const COMMON = 'the';

const readings: readonly Reading[] = [
  {
    what: 'newest page of the channel',
    bare({ bare, channelId }) {
      const statement = bare.prepare(pageOfChannel);
      return () => statement.all(channelId);
    },
    ours: ({ ask, channelId }) => readChannel(ask, { channelId }),
  },
  {
    what: 'search for a common word, newest first',
    bare({ bare }) {
      const statement = bare.prepare(searched);
      return () => statement.all(COMMON);
    },
    ours: ({ ask }) => searchMessages(ask, { text: COMMON }),
  },
  {
    what: `unread of ${CHANNELS} channels`,
    bare({ bare, personId }) {
      const statement = bare.prepare(unread);
      return () => statement.all(personId);
    },
    ours: ({ ask, mission }) => listChannels(ask, { mission }),
  },
];

/** Processor time of one answer, all threads together. */
function side(answer: () => unknown, seconds: number): Side {
  return {
    pid: process.pid,
    async measure() {
      const before = process.cpuUsage();
      const ends = performance.now() + seconds * 1_000;
      let answers = 0;
      for (; performance.now() < ends; answers += 1) await answer();
      const { user, system } = process.cpuUsage(before);
      return { cpuUs: (user + system) / answers };
    },
  };
}

async function compare(first: () => unknown, second: () => unknown, run: Run): Promise<Compared> {
  const sides = [side(first, run.seconds / 4), side(second, run.seconds / 4)] as const;
  for (const one of sides) await one.measure();
  return alternate(...sides, { ...run, patience: 0 });
}

const figure = (what: string, against: string, { reference, ours }: Compared, most: number): Figure => ({
  what,
  unit: 'µs',
  against,
  reference: reference.cpuUs ?? 0,
  ours: ours.cpuUs ?? 0,
  bar: { most },
});

/** How long the process answers nobody else while a word is sought that all messages have and none may be read. */
async function longestWait({ ask }: Filled): Promise<Figure> {
  const stranger: Ask = { ...ask, actor: ask.actor && { ...ask.actor, organisation: null } };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await searchMessages(stranger, { text: COMMON });
  delay.enable();
  for (let at = 0; at < 5; at += 1) await searchMessages(stranger, { text: `${COMMON} has:link` });
  await searchMessages(ask, { text: `${COMMON} "zebra crossing"` });
  delay.disable();
  const bar = { most: 1 };
  return {
    what: 'loop held by the worst searches',
    unit: 'ms',
    against: 'the bar itself',
    reference: 50,
    ours: delay.max / 1e6,
    bar,
  };
}

/** Channel page, search and unread with a million messages: against the bare statement, and against a tenth. */
export const millionMessages: Row = {
  name: 'million-messages',
  title: 'page, search and unread with ten times the messages',
  async run(run) {
    const most = run.quick ? 100_000 : 1_000_000;
    const [small, large] = [await filled(most / 10), await filled(most)];
    const figures: Figure[] = [];
    let disturbed = 0;
    for (const { what, bare, ours } of readings) {
      const againstBare = await compare(bare(large), () => ours(large), run);
      const againstSmall = await compare(
        () => ours(small),
        () => ours(large),
        run,
      );
      disturbed += againstBare.disturbed + againstSmall.disturbed;
      figures.push(
        figure(`${what}, CPU`, 'the bare statement', againstBare, 2),
        figure(`${what}, at ten times`, `${most / 10} messages`, againstSmall, 1.3),
      );
    }
    figures.push(await longestWait(large));
    for (const { database, bare } of [small, large]) {
      bare.close();
      await database.close();
    }
    return { figures, dropped: 0, disturbed };
  },
};
