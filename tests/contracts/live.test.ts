import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasBare, messagesIn, withMessages, withNews } from '#app/channels/talk.ts';
import type { Tlp } from '#domain/channels/kinds.ts';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { WireEvent } from '#domain/realtime.ts';
import { readChannel } from '#server/channels/queries.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { type Partners, partners } from '#tests/commands/channels/partners.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

/** An act of a channel, by one of three people, on one of the messages there. */
type Turn =
  | {
      readonly act: 'post' | 'reply' | 'aside' | 'both';
      readonly who: number;
      readonly at: number;
      readonly tlp: Tlp;
    }
  | {
      readonly act: 'remove' | 'restore' | 'edit' | 'react' | 'unreact';
      readonly who: number;
      readonly at: number;
    };

const who = fc.nat(2);
const at = fc.nat(8);
const turns = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constantFrom('post' as const, 'reply' as const, 'aside' as const, 'both' as const),
      who,
      at,
      tlp: fc.constantFrom<Tlp>('GREEN', 'AMBER', 'AMBER+STRICT', 'RED'),
    }),
    fc.record({
      act: fc.constantFrom(
        'remove' as const,
        'restore' as const,
        'edit' as const,
        'react' as const,
        'unreact' as const,
      ),
      who,
      at,
    }),
  ),
  { minLength: 1, maxLength: 12 },
);

async function take(
  world: World,
  { general }: Partners,
  people: readonly Actor[],
  turn: Turn,
): Promise<void> {
  const actor = people[turn.who] as Actor;
  const known = await world.database.read
    .selectFrom('message')
    .select(['id', 'version'])
    .orderBy('seq')
    .execute();
  const { id: messageId, version } = known[turn.at % Math.max(1, known.length)] ?? {};
  try {
    if ('tlp' in turn) {
      const replyTo = turn.act === 'reply' && messageId ? { replyTo: messageId } : {};
      const isThread = (turn.act === 'aside' || turn.act === 'both') && messageId;
      const thread = isThread ? { threadId: messageId, alsoInChannel: turn.act === 'both' } : {};
      await world.run(actor, 'message.post', {
        channelId: general,
        body: `**${turn.act}** number ${turn.at}`,
        tlp: turn.tlp,
        ...replyTo,
        ...thread,
      });
    } else if (messageId && version && turn.act === 'edit')
      await world.run(actor, 'message.edit', { messageId, version, body: `edited by ${turn.who}` });
    else if (messageId && (turn.act === 'react' || turn.act === 'unreact'))
      await world.run(actor, 'message.react', { messageId, emoji: 'tada', on: turn.act === 'react' });
    else if (messageId && (turn.act === 'remove' || turn.act === 'restore'))
      await world.run(actor, `message.${turn.act}`, { messageId });
  } catch (error) {
    // What is refused leaves no event, and so nothing to fold.
    if (!(error instanceof PortalError)) throw error;
  }
}

/** What the page shows after these events, as its channel folds them: it reads afresh only what travels bare. */
function folded(
  before: ChannelView,
  events: readonly WireEvent[],
  fresh: ChannelView,
  me: string,
): readonly MessageView[] {
  const messages = messagesIn(events, me);
  const talk = withNews(before, messages);
  return hasBare(messages) ? withMessages(talk, fresh.messages).messages : talk.messages;
}

/** Parts of the view that no message changes, so that the page may keep them. */
function kept({ messages: _m, seq: _s, lastReadSeq: _l, older: _o, newer: _n, ...rest }: ChannelView) {
  return rest;
}

describeOnBothDatabases('a channel that is heard', (open) => {
  it('shows what a fresh page would: state and events together are the new state, for every reader', async () => {
    const world = await open();
    const place = await partners(world);
    const ceiling = await readChannel(world.ask(place.coordinator), { channelId: place.general });
    await world.run(place.coordinator, 'channel.edit', {
      channelId: place.general,
      version: ceiling.version,
      tlpCeiling: 'RED',
    });
    const office = await world.run(place.coordinator, 'organisation.register', {
      kind: 'un_entity',
      name: 'Mission office',
      missionIds: [],
    });
    const keeper = await world.actor(place.coordinator.personId, office.organisationId as never);
    const people = [await place.lake.actor(), await place.road.actor(), keeper];
    const look = (actor: Actor) => readChannel(world.ask(actor), { channelId: place.general });

    await fc.assert(
      fc.asyncProperty(turns, async (acts) => {
        const before = await Promise.all(people.map(look));
        for (const turn of acts) await take(world, place, people, turn);
        const since = before[0]?.seq ?? 0;
        const stream = channelStream(place.general);
        const events = await drawEvents(world.database.read, stream, { since, limit: 1_000 });
        expect(events.every(({ type }) => type.startsWith('message.'))).toBe(true);
        for (const [index, actor] of people.entries()) {
          const fresh = await look(actor);
          const old = before[index] as ChannelView;
          const first = fresh.messages[0]?.seq ?? 0;
          const shown = folded(old, events, fresh, actor.personId).filter(({ seq }) => seq >= first);
          expect(shown).toEqual(fresh.messages);
          expect(kept(fresh)).toEqual(kept(old));
        }
      }),
      { numRuns: 25 },
    );
  });
});
