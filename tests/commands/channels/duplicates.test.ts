import { expect, it } from 'vitest';
import { channelStream } from '#domain/core/streams.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners } from './partners.ts';

const MESSAGES = 1_000;
const MOST_SENDINGS = 20;
/** Sendings on their way at the same time. */
const AT_ONCE = 200;

/** The same draw every time, so that a failure can be looked at. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describeOnBothDatabases('a message sent again and again', (open) => {
  it('is kept once, and every sending is told the same place', { timeout: 240_000 }, async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const actors = [await lake.actor(), await road.actor()];
    const draw = draws(8);
    const sendings = Array.from({ length: MESSAGES }, (_, message) =>
      Array.from({ length: 1 + Math.floor(draw() * MOST_SENDINGS) }, (__, copy) => ({
        message,
        body: copy > 0 && draw() < 0.2 ? `changed ${message}.${copy}` : `message ${message}`,
        turn: draw(),
      })),
    )
      .flat()
      .sort((one, other) => one.turn - other.turn);

    const places = new Map<number, Set<number>>();
    const started = performance.now();
    const queue = [...sendings];
    const sender = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const { message, body } = next;
        const actor = actors[message % actors.length] ?? null;
        const requestId = `sending-${message}`;
        const { seq } = await world.run(actor, 'message.post', { channelId: general, body }, requestId);
        places.set(message, (places.get(message) ?? new Set()).add(seq));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    world.clock.advance(3_600_000);
    const [late] = sendings;
    if (late) {
      const input = { channelId: general, body: 'an hour later' };
      const actor = actors[late.message % actors.length] ?? null;
      const { seq } = await world.run(actor, 'message.post', input, `sending-${late.message}`);
      places.get(late.message)?.add(seq);
    }
    const tookMs = performance.now() - started;

    const { rows } = await world.database.read
      .selectFrom('message')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('channel_id', '=', general)
      .executeTakeFirstOrThrow();
    const events = await world.database.read
      .selectFrom('event')
      .select('seq')
      .where('stream', '=', channelStream(general))
      .orderBy('seq')
      .execute();
    const differing = [...places.values()].filter((seqs) => seqs.size !== 1).length;
    console.log(
      `R8 ${world.database.dialect.name}: ${MESSAGES} messages in ${sendings.length + 1} sendings, ${AT_ONCE} at once: ` +
        `${rows} rows, ${differing} answered differently, ${Math.round(tookMs)} ms`,
    );
    expect(rows).toBe(MESSAGES);
    expect([places.size, differing]).toEqual([MESSAGES, 0]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  });
});
