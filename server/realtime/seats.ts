import type { PersonId } from '#domain/core/id.ts';
import type { Redis } from '../core/redis.ts';

export const MAX_SOCKETS_PER_PERSON = 10;

/** How many sockets each person has open in all processes together. */
export interface Seats {
  /** Takes a seat; false where all are taken. */
  take(personId: PersonId, socketId: string): Promise<boolean>;
  leave(personId: PersonId, socketId: string): void;
  /** Says that these are still taken. */
  keep(seats: Iterable<readonly [PersonId, string]>): void;
}

/** Of a process that has died, seats are free again after this long. */
const SEAT_SECONDS = 60;
export const KEEP_SEATS_EVERY_MS = 20_000;

/** By Redis' own clock, so that processes whose clocks differ do not free one another's seats. */
const TAKE = `
  local now = tonumber(redis.call('TIME')[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
  redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[2])
  return 1`;
const KEEP = `
  local now = tonumber(redis.call('TIME')[1])
  redis.call('ZADD', KEYS[1], now + ARGV[1], ARGV[2])
  return redis.call('EXPIRE', KEYS[1], ARGV[1])`;

/** One round trip a connection, whatever the number of processes; without Redis each process counts its own. */
export function openSeats(redis: Redis | null, openHere: (personId: PersonId) => number): Seats {
  const client = redis?.prompt;
  const letGo = (asked: Promise<unknown> | undefined) => void asked?.catch(() => {});
  const keyOf = (personId: PersonId) => `concord:seats:${personId}`;

  return {
    async take(personId, socketId) {
      if (openHere(personId) >= MAX_SOCKETS_PER_PERSON) return false;
      if (!client) return true;
      const seat = [String(MAX_SOCKETS_PER_PERSON), String(SEAT_SECONDS), socketId];
      const taken = client.eval(TAKE, { keys: [keyOf(personId)], arguments: seat });
      return taken.then(
        (answer) => answer === 1,
        () => true,
      );
    },
    leave: (personId, socketId) => letGo(client?.zRem(keyOf(personId), socketId)),
    keep(seats) {
      if (!client) return;
      for (const [personId, socketId] of seats)
        letGo(client.eval(KEEP, { keys: [keyOf(personId)], arguments: [String(SEAT_SECONDS), socketId] }));
    },
  };
}
