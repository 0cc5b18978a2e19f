import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicStream } from '#domain/core/streams.ts';
import { openReached } from './reached.ts';

describe('how far a stream was heard', () => {
  it('is known once it has begun, and no longer once it is forgotten', () => {
    const reached = openReached();
    reached.note(publicStream, 1, 3);
    expect(reached.upTo(publicStream)).toBeUndefined();
    reached.begin(publicStream, 3);
    reached.begin(publicStream, 8);
    expect(reached.upTo(publicStream)).toBe(3);
    reached.forget(publicStream);
    expect(reached.upTo(publicStream)).toBeUndefined();
  });

  it('stops before what is missing, however the rest comes', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 8 })));
    fc.assert(
      fc.property(spans, (came) => {
        const reached = openReached();
        reached.begin(publicStream, 0);
        const heard = new Set<number>();
        for (const [from, more] of came) {
          reached.note(publicStream, from, from + more);
          for (let seq = from; seq <= from + more; seq += 1) heard.add(seq);
          let whole = 0;
          while (heard.has(whole + 1)) whole += 1;
          expect(reached.upTo(publicStream)).toBe(whole);
        }
      }),
    );
  });
});
