import { v7 as uuidv7 } from 'uuid';
import { type Id, type Instant, instantOf } from '#domain/core/id.ts';

/** Time and new ids, injected so that tests decide both. */
export interface Clock {
  now(): Instant;
  newId<Noun extends string>(): Id<Noun>;
}

export const systemClock: Clock = {
  now: () => instantOf(new Date()),
  newId: <Noun extends string>() => uuidv7() as Id<Noun>,
};
