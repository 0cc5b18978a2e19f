import type { StreamKey } from '#domain/core/streams.ts';

/** Up to which number each stream was heard in this process, whichever process sent it. */
export interface Reached {
  /** From here on it is heard; who comes later moves nothing, since others may lack what that one was given. */
  begin(stream: StreamKey, seq: number): void;
  /** These came; out of turn they wait for what is missing before them. */
  note(stream: StreamKey, from: number, to: number): void;
  /** Undefined where nothing is known of the stream yet. */
  upTo(stream: StreamKey): number | undefined;
  forget(stream: StreamKey): void;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Place {
  seq: number;
  ahead: Span[];
}

export function openReached(): Reached {
  const places = new Map<StreamKey, Place>();

  return {
    begin(stream, seq) {
      if (!places.has(stream)) places.set(stream, { seq, ahead: [] });
    },
    note(stream, from, to) {
      const place = places.get(stream);
      if (place && to > place.seq) advance(place, { from, to });
    },
    upTo: (stream) => places.get(stream)?.seq,
    forget: (stream) => void places.delete(stream),
  };
}

function advance(place: Place, span: Span): void {
  if (span.from > place.seq + 1) {
    place.ahead.push(span);
    return;
  }
  place.seq = Math.max(place.seq, span.to);
  if (place.ahead.length === 0) return;
  place.ahead.sort((one, other) => one.from - other.from);
  while (place.ahead[0] && place.ahead[0].from <= place.seq + 1)
    place.seq = Math.max(place.seq, place.ahead.shift()?.to ?? 0);
}
