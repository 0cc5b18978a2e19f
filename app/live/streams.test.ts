import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubscribeReply, WireEvent } from '#domain/realtime.ts';
import { type StreamState, streamFrom, takeIn } from './streams.ts';

const event = (seq: number): WireEvent => ({
  seq,
  type: 'message.posted',
  at: '2026-11-24T09:00:00.000Z',
  actor: { personId: null, organisationId: null },
  data: { seq },
});
const events = (...seqs: number[]) => ({ kind: 'events', events: seqs.map(event) }) as const;
const answer = (seqs: number[], seq: number, more = false) =>
  ({ kind: 'answered', reply: { ok: true, seq, events: seqs.map(event), more } }) as const;
const numbers = (list: readonly WireEvent[]) => list.map(({ seq }) => seq);

describe('a stream as one tab reads it', () => {
  it('hands on what follows and leaves out what it has', () => {
    const { state, events: shown, ask } = takeIn(streamFrom(4), events(3, 4, 5, 6));
    expect([numbers(shown), state.seq, ask]).toEqual([[5, 6], 6, false]);
  });

  it('asks once for a gap and shows nothing out of turn', () => {
    const gap = takeIn(streamFrom(4), events(7));
    expect([numbers(gap.events), gap.state.seq, gap.ask]).toEqual([[], 4, true]);
    const later = takeIn(gap.state, events(8));
    expect([numbers(later.events), later.ask]).toEqual([[], false]);
    const filled = takeIn(later.state, answer([5, 6], 6));
    expect([numbers(filled.events), filled.state.seq, filled.ask]).toEqual([[5, 6, 7, 8], 8, false]);
  });

  it('asks on while the answer says that there is more', () => {
    const first = takeIn(streamFrom(0), answer([1, 2], 4, true));
    expect([numbers(first.events), first.ask]).toEqual([[1, 2], true]);
    expect(numbers(takeIn(first.state, answer([3, 4], 4)).events)).toEqual([3, 4]);
  });

  it('starts from where the stream stands when the page had no number', () => {
    const early = takeIn(streamFrom(null), events(9));
    expect(numbers(early.events)).toEqual([]);
    const { state, events: shown } = takeIn(early.state, answer([], 8));
    expect([numbers(shown), state.seq]).toEqual([[9], 9]);
  });

  it('begins afresh after a reset and keeps what came meanwhile', () => {
    const meanwhile = takeIn(takeIn(streamFrom(4), { kind: 'linked' }).state, events(9_001));
    const reply: SubscribeReply = { ok: true, reset: true, seq: 9_000, events: [], more: false };
    const { state, events: shown, reset } = takeIn(meanwhile.state, { kind: 'answered', reply });
    expect([reset, state.seq, numbers(shown)]).toEqual([true, 9_001, [9_001]]);
  });

  it('shows nothing more once the reader may not hear it', () => {
    const { state } = takeIn(streamFrom(4), { kind: 'left' });
    expect(takeIn(state, events(5)).events).toEqual([]);
  });

  it('shows every event once and in order, whatever is lost, doubled or late', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), { maxLength: 40 }),
        (last, frames) => {
          let state: StreamState = streamFrom(0);
          const shown: number[] = [];
          const take = (news: Parameters<typeof takeIn>[1]) => {
            const taken = takeIn(state, news);
            state = taken.state;
            shown.push(...numbers(taken.events));
          };
          for (const frame of frames) take(events(...frame.filter((seq) => seq <= last)));
          take({ kind: 'linked' });
          const since = state.seq ?? 0;
          take(
            answer(
              Array.from({ length: last - since }, (_, at) => since + at + 1),
              last,
            ),
          );
          expect(shown).toEqual(Array.from({ length: last }, (_, at) => at + 1));
        },
      ),
    );
  });
});
