import type { SubscribeReply, WireEvent } from '#domain/realtime.ts';

/** How far one stream has been read here. Numbers have no gaps, so a missing one is seen at once. */
export interface StreamState {
  /** Everything up to this number has been handed on; null until the first answer tells where the stream stands. */
  readonly seq: number | null;
  /** A question for what was missed is on its way. */
  readonly asking: boolean;
  /** Events that arrived ahead of their turn, in order. */
  readonly ahead: readonly WireEvent[];
  /** The server lets this reader hear it no longer. */
  readonly closed: boolean;
}

export type StreamNews =
  | { readonly kind: 'events'; readonly events: readonly WireEvent[] }
  /** The link is there (again): ask from where we stand. */
  | { readonly kind: 'linked' }
  | { readonly kind: 'answered'; readonly reply: SubscribeReply }
  /** The question went unanswered; it is asked again once the link is back. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'left' };

export interface StreamStep {
  readonly state: StreamState;
  /** What is now shown, each number once and in order. */
  readonly events: readonly WireEvent[];
  /** Ask the server for what came after `state.seq`. */
  readonly ask: boolean;
  /** Too much was missed: fetch the page afresh and go on from `state.seq`. */
  readonly reset: boolean;
}

/** Beyond this many events out of turn the rest is asked for instead of kept. */
const AHEAD_LIMIT = 400;

export function streamFrom(since: number | null): StreamState {
  return { seq: since, asking: false, ahead: [], closed: false };
}

/** Takes in one piece of news. The number read only ever moves over contiguous events. */
export function takeIn(state: StreamState, news: StreamNews): StreamStep {
  switch (news.kind) {
    case 'linked':
      return step({ ...state, asking: true, closed: false }, { ask: true });
    case 'unanswered':
      return step({ ...state, asking: false });
    case 'left':
      return step({ ...state, asking: false, ahead: [], closed: true });
    case 'events':
      return state.closed ? step(state) : takeEvents(state, news.events);
    case 'answered':
      return takeAnswer({ ...state, asking: false }, news.reply);
  }
}

function takeAnswer(state: StreamState, reply: SubscribeReply): StreamStep {
  if (!reply.ok) return step({ ...state, ahead: [], closed: true });
  if ('reset' in reply) {
    const caughtUp = advance({ ...state, seq: reply.seq });
    return { ...caughtUp, reset: true };
  }
  const known = state.seq === null ? { ...state, seq: reply.seq } : state;
  const taken = takeEvents(known, reply.events);
  return reply.more ? { ...taken, ask: true, state: { ...taken.state, asking: true } } : taken;
}

function takeEvents(state: StreamState, events: readonly WireEvent[]): StreamStep {
  return advance({ ...state, ahead: merged(state.ahead, events) });
}

/** Hands on the events whose turn it is; asks for what is missing before the others. */
function advance(state: StreamState): StreamStep {
  if (state.seq === null) return step({ ...state, ahead: state.ahead.slice(-AHEAD_LIMIT) });
  let seq = state.seq;
  const events: WireEvent[] = [];
  const ahead: WireEvent[] = [];
  for (const event of state.ahead) {
    if (event.seq <= seq) continue;
    if (event.seq === seq + 1) {
      events.push(event);
      seq = event.seq;
    } else ahead.push(event);
  }
  const ask = ahead.length > 0 && !state.asking;
  const next = { ...state, seq, ahead: ahead.slice(0, AHEAD_LIMIT), asking: state.asking || ask };
  return step(next, { events, ask });
}

function merged(some: readonly WireEvent[], others: readonly WireEvent[]): WireEvent[] {
  const bySeq = new Map([...some, ...others].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

function step(state: StreamState, rest: Partial<StreamStep> = {}): StreamStep {
  return { state, events: [], ask: false, reset: false, ...rest };
}
