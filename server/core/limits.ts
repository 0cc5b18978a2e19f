import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { PortalError } from '#domain/core/errors.ts';
import type { Redis } from './redis.ts';

/** Points per window, by what is limited. Sign-in and its kin are counted by address and by account apart. */
export const limits = {
  /** Commands of one person. */
  write: { points: 120, seconds: 60 },
  /** What programs read for one person, or from one address. */
  read: { points: 600, seconds: 60 },
  /** Messages of one person. */
  message: { points: 100, seconds: 60 },
  /** Pieces of files, and what begins and ends them, of one person. */
  upload: { points: 600, seconds: 60 },
  /** Sign-in, reset, registration: tries for one account. */
  account: { points: 10, seconds: 15 * 60 },
  /** The same from one address. */
  address: { points: 100, seconds: 60 * 60 },
  /** Imports and exports of one person. */
  heavy: { points: 20, seconds: 60 },
} as const;

export type LimitName = keyof typeof limits;

/** What is left of an allowance, and the seconds until it is whole again. */
export interface Left {
  readonly points: number;
  readonly seconds: number;
}

export interface Limits {
  /** Takes one point of `key`'s allowance and says what is left, or raises `rate_limited` with the seconds to wait. */
  take(name: LimitName, key: string): Promise<Left>;
}

/** What guards accounts is refused where it cannot be counted: an outage opens no way to guess. */
const GUARDS: readonly LimitName[] = ['account', 'address'];

/** Limits counted in this process. `factor` multiplies every allowance. */
export function memoryLimits(factor = 1): Limits {
  return limitsOver((name) => new RateLimiterMemory(allowance(name, factor)));
}

/** Limits counted in Redis by all processes together; while it is away, each counts its own, except the guards. */
export function sharedLimits({ prompt }: Redis, factor = 1): Limits {
  return limitsOver((name) => {
    const own = allowance(name, factor);
    return new RateLimiterRedis({
      ...own,
      keyPrefix: `concord:limit:${name}`,
      storeClient: prompt,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      // Who is over the limit is told so without asking Redis each time.
      inMemoryBlockOnConsumed: own.points + 1,
      ...(!GUARDS.includes(name) && { insuranceLimiter: new RateLimiterMemory(own) }),
    });
  });
}

function allowance(name: LimitName, factor: number) {
  const { points, seconds } = limits[name];
  return { keyPrefix: name, points: points * factor, duration: seconds };
}

function limitsOver(counterFor: (name: LimitName) => RateLimiterAbstract): Limits {
  const names = Object.keys(limits) as LimitName[];
  const counters = Object.fromEntries(names.map((name) => [name, counterFor(name)])) as Record<
    LimitName,
    RateLimiterAbstract
  >;
  return {
    async take(name, key) {
      try {
        const left = await counters[name].consume(key);
        return { points: left.remainingPoints, seconds: secondsOf(left) };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes))
          throw Object.assign(new PortalError('out_of_service'), { cause: refusal });
        throw new PortalError('rate_limited', { seconds: secondsOf(refusal) });
      }
    },
  };
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
